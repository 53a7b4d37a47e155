package org.scatterproof.spec.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What convicts which fault: selftest.json, component for component.
 *
 * @param format version of the file's format
 * @param rulebook digest of the requirements that judged
 * @param catalog digest of the scenarios that were played
 * @param seed of everything drawn at random
 * @param tries of each property model, at most: no more than a run makes
 * @param techniques ids of what was let loose on the faults, in order
 * @param faults one per fault, controls not among them
 */
public record SelftestMatrix(
    int format,
    String rulebook,
    String catalog,
    long seed,
    int tries,
    List<String> techniques,
    List<FaultRow> faults) {

  public static final int FORMAT = 1;

  /** The technique of the model checker's smallest scope. */
  public static final String SCOPE = "scope";

  public SelftestMatrix {
    techniques = List.copyOf(techniques);
    faults = List.copyOf(faults);
  }

  /**
   * One fault.
   *
   * @param fault its class, with the last part of its package
   * @param breaks the requirement that must be blamed; null where the rulebook may choose
   * @param misbehaves whether it does not answer, so that whatever calls it convicts it
   * @param evidence by technique; one that was not let loose on it is missing
   */
  public record FaultRow(
      String fault, @Nullable String breaks, boolean misbehaves, Map<String, Evidence> evidence) {

    public FaultRow {
      evidence = new LinkedHashMap<>(evidence);
    }

    /** Whether a technique convicts it, and under no wrong name. */
    public boolean isConvictedBy(String technique) {
      Evidence found = evidence.get(technique);
      return found != null && found.convictions() > 0 && found.wrong().isEmpty();
    }

    /** How it stands. */
    public Standing standing() {
      long convictions = evidence.values().stream().mapToLong(Evidence::convictions).sum();
      if (evidence.values().stream().anyMatch(each -> !each.wrong().isEmpty())) {
        return Standing.BLAMED_WRONGLY;
      }
      if (convictions == 0) {
        return Standing.ESCAPED;
      }
      return convictions == 1 && !misbehaves ? Standing.BY_ONE_ONLY : Standing.CONVICTED;
    }
  }

  /**
   * What one technique found.
   *
   * @param convictions scenarios, or models, that blame the fault rightly
   * @param first the first of them, a model's with its try; empty without one
   * @param wrong ids of requirements that it does not admit and that were blamed all the same
   */
  public record Evidence(int convictions, String first, List<String> wrong) {
    public Evidence {
      wrong = List.copyOf(wrong);
    }
  }

  /** How a fault stands before the whole suite. */
  public enum Standing {
    CONVICTED("convicted"),
    BY_ONE_ONLY("by one only"),
    BLAMED_WRONGLY("blamed wrongly"),
    ESCAPED("escaped");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** A technique as people call it. */
  public static String nameOf(String technique) {
    return technique.equals(SCOPE) ? "checker tiny" : technique;
  }

  /** How many faults one technique convicts by itself. */
  public long convictedBy(String technique) {
    return count(row -> row.isConvictedBy(technique));
  }

  /** Faults on which a technique was let loose. */
  public long triedBy(String technique) {
    return count(row -> row.evidence().containsKey(technique));
  }

  /** Faults of a standing. */
  public long count(Standing standing) {
    return count(row -> row.standing() == standing);
  }

  private long count(Predicate<FaultRow> asked) {
    return faults.stream().filter(asked).count();
  }
}

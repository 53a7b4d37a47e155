package org.scatterproof.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scatterproof.spec.result.Outcome;

/**
 * In what two runs behave differently: outcomes of requirements, scenarios and explorations, and
 * readings of open questions. What only one of them was asked is counted, and is no difference.
 *
 * @param differences by kind: requirements, then readings, then everything else by the alphabet
 * @param compared how many things both were asked
 * @param askedOfOne how many things only one was asked
 */
public record Comparison(List<Difference> differences, long compared, long askedOfOne) {

  private static final String REQUIREMENT = "requirement";
  private static final String READING = "reading";

  public Comparison {
    differences = List.copyOf(differences);
  }

  /**
   * One of them.
   *
   * @param kind {@code requirement}, {@code reading}, {@code scenario} or a technique
   * @param first what the first run has
   * @param second what the second run has
   */
  public record Difference(String kind, String id, String first, String second) {}

  /** Compares two runs. */
  public static Comparison of(JudgedRun first, JudgedRun second) {
    List<Difference> differences = new ArrayList<>();
    List<Difference> evidence = new ArrayList<>();
    Map<String, String> one = asked(first.outcomes());
    Map<String, String> other = asked(second.outcomes());
    for (String key : both(one, other)) {
      String kind = key.substring(0, key.indexOf(' '));
      String id = key.substring(kind.length() + 1);
      List<Difference> to = kind.equals(REQUIREMENT) ? differences : evidence;
      add(to, kind, id, one.getOrDefault(key, ""), other.getOrDefault(key, ""));
    }
    for (String id : both(first.readings(), second.readings())) {
      add(differences, READING, id, text(first, id), text(second, id));
    }
    differences.addAll(evidence);
    long compared = both(one, other).size();
    return new Comparison(differences, compared, one.size() + other.size() - 2 * compared);
  }

  /** Words of what was asked: a capability that is not declared is no behaviour. */
  private static Map<String, String> asked(Map<String, Outcome> outcomes) {
    Map<String, String> words = new TreeMap<>();
    outcomes.forEach(
        (key, outcome) -> {
          if (outcome != Outcome.INAPPLICABLE) {
            words.put(key, MatrixWord.of(outcome));
          }
        });
    return words;
  }

  private static void add(
      List<Difference> to, String kind, String id, String first, String second) {
    if (!first.equals(second)) {
      to.add(new Difference(kind, id, first, second));
    }
  }

  private static Set<String> both(Map<String, ?> first, Map<String, ?> second) {
    Set<String> keys = new TreeSet<>(first.keySet());
    keys.retainAll(second.keySet());
    return keys;
  }

  private static String text(JudgedRun run, String question) {
    JudgedRun.Reading reading = run.readings().get(question);
    return reading == null ? "" : reading.text();
  }
}

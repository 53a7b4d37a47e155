package org.scatterproof.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which requirements are shown to convict: by how many deliberate faults, in the last {@code
 * selftest --matrix} whose result this version carries. A requirement that no wrong code was ever
 * caught by may be one whose test cannot fail.
 */
public final class Discrimination {

  /** Faults that make a requirement discriminated. */
  public static final int FLOOR = 2;

  static final String RESOURCE = "selftest.json";

  private static final Discrimination CURRENT = load();

  private final String rulebook;
  private final Map<String, Integer> faults;

  private Discrimination(String rulebook, Map<String, Integer> faults) {
    this.rulebook = rulebook;
    this.faults = faults;
  }

  /** What this version carries. */
  public static Discrimination current() {
    return CURRENT;
  }

  /**
   * Said outright.
   *
   * @param rulebook digest of the requirements
   * @param faults by id of the requirement
   */
  public static Discrimination of(String rulebook, Map<String, Integer> faults) {
    return new Discrimination(rulebook, new TreeMap<>(faults));
  }

  /** Digest of the requirements that it is about. */
  public String rulebook() {
    return rulebook;
  }

  /** Faults that break a requirement and were convicted under its name, by whatever technique. */
  public int faultsOf(String requirement) {
    return faults.getOrDefault(requirement, 0);
  }

  /** Whether at least {@value #FLOOR} faults were. */
  public boolean isDiscriminated(String requirement) {
    return faultsOf(requirement) >= FLOOR;
  }

  /** Of the text of a selftest.json. */
  static Discrimination of(JsonNode matrix) {
    Map<String, Integer> faults = new TreeMap<>();
    for (JsonNode row : matrix.get("faults")) {
      if (row.has("breaks") && isConvicted(row.get("evidence"))) {
        faults.merge(row.get("breaks").textValue(), 1, Integer::sum);
      }
    }
    return new Discrimination(matrix.get("rulebook").textValue(), faults);
  }

  private static boolean isConvicted(JsonNode evidence) {
    for (JsonNode technique : evidence) {
      if (technique.get("convictions").intValue() > 0) {
        return true;
      }
    }
    return false;
  }

  private static Discrimination load() {
    try (InputStream in = Discrimination.class.getResourceAsStream(RESOURCE)) {
      return of(Json.reader().readTree(Objects.requireNonNull(in, RESOURCE)));
    } catch (IOException e) {
      throw new IllegalStateException(RESOURCE + " is part of this program", e);
    }
  }
}

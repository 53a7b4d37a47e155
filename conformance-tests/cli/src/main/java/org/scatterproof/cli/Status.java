package org.scatterproof.cli;

import java.util.Locale;
import java.util.Set;
import org.scatterproof.reports.Discrimination;

/** How much stands behind a requirement; each status includes those before it. */
enum Status {
  /** It is written down. */
  DECLARED,
  /** A scenario of the catalog is there to exercise it. */
  EXERCISED,
  /** At least two deliberate faults were convicted under it, in the last selftest --matrix. */
  DISCRIMINATED;

  /**
   * Of a requirement.
   *
   * @param exercised ids of the requirements that scenarios claim to exercise
   */
  static Status of(String requirement, Set<String> exercised) {
    if (Discrimination.current().isDiscriminated(requirement)) {
      return DISCRIMINATED;
    }
    return exercised.contains(requirement) ? EXERCISED : DECLARED;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.scatterproof.cli;

/** Counts with their nouns. */
final class Numbers {
  private Numbers() {}

  /** {@code 1 scenario}, {@code 2 scenarios}. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}

package org.scatterproof.reports;

/** Numbers in sentences. */
final class Count {

  private Count() {}

  /** {@code 1 call}, {@code 2 calls}. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}

package org.scatterproof.reports;

import org.scatterproof.spec.result.Outcome;

/** Outcomes in the few letters that a cell of the matrix has room for. */
final class MatrixWord {

  private MatrixWord() {}

  static String of(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "pass";
      case INAPPLICABLE -> "n/a";
      case CANT_TELL -> "open";
      case UNTESTED -> "untested";
      case FAILED -> "FAIL";
      case BROKEN -> "BROKEN";
      case HARNESS_ERROR -> "error";
    };
  }

  /** One letter, for data; each outcome begins with another one. */
  static char letter(Outcome outcome) {
    return Character.toLowerCase(outcome.name().charAt(0));
  }
}

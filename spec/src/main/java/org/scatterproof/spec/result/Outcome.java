package org.scatterproof.spec.result;

/**
 * The one table that translates a judgement into every vocabulary: the requirement's outcome, the
 * Allure status, the JUnit XML element and the exit code.
 */
public enum Outcome {
  PASSED("passed", "passed", "pass", 0),
  /** The documents' capability is not declared, so nothing was asked. */
  INAPPLICABLE("inapplicable", "skipped", "skipped", 0),
  /** A budget or a bound was reached before the answer was known. */
  CANT_TELL("cantTell", "unknown", "skipped", 3),
  /** In a required area, and nothing exercised it. */
  UNTESTED("untested", "unknown", "skipped", 3),
  FAILED("failed", "failed", "failure", 1),
  /** The implementation threw, crashed, hung or answered garbage. */
  BROKEN("failed", "broken", "error", 1),
  /** Our own fault. */
  HARNESS_ERROR("harness-error", "broken", "error", 70);

  private final String id;
  private final String allureStatus;
  private final String junitElement;
  private final int exitCode;

  Outcome(String id, String allureStatus, String junitElement, int exitCode) {
    this.id = id;
    this.allureStatus = allureStatus;
    this.junitElement = junitElement;
    this.exitCode = exitCode;
  }

  /**
   * The word in verdict.json. Two outcomes share one, so results.jsonl holds the constant's name
   * instead.
   */
  public String id() {
    return id;
  }

  public String allureStatus() {
    return allureStatus;
  }

  /** {@code pass}, {@code failure}, {@code error} or {@code skipped}. */
  public String junitElement() {
    return junitElement;
  }

  public int exitCode() {
    return exitCode;
  }

  /** The worse of two; outcomes are declared from the best to the worst. */
  public Outcome worse(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

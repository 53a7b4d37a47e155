package org.scatterproof.engine.stress;

import java.util.List;

/**
 * What one test showed, as its process tells it, in a line of JSON.
 *
 * @param test id of the test
 * @param end how it ended
 * @param failure what broke it off, or what kept it from beginning; empty where it ran to its end
 * @param samples how often its threads met
 * @param outcomes that were seen, by how often, most first
 */
public record StressOutcomes(
    String test, End end, String failure, long samples, List<Row> outcomes) {
  public StressOutcomes {
    outcomes = List.copyOf(outcomes);
  }

  /** A test that showed nothing. */
  public static StressOutcomes none(StressTest test, End end, String failure) {
    return new StressOutcomes(test.id(), end, failure, 0, List.of());
  }

  /** How a test ends. */
  public enum End {
    /** By itself. */
    ENDED,
    /** A call of the implementation's did not return, or took the process with it. */
    BROKEN,
    /** It would show nothing, or could not be made. */
    NOT_MADE
  }

  /** Whether an outcome is admitted. */
  public enum Expectation {
    ACCEPTABLE,
    INTERESTING,
    FORBIDDEN
  }

  /**
   * One outcome.
   *
   * @param outcome what the threads were told, as its test puts it
   * @param count samples that showed it, at least 1
   * @param expectation whether it is admitted
   * @param why what the test says of it
   */
  public record Row(String outcome, long count, Expectation expectation, String why) {}

  /** The outcomes of an expectation. */
  public List<Row> of(Expectation expectation) {
    return outcomes.stream().filter(each -> each.expectation() == expectation).toList();
  }
}

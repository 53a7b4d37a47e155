package org.scatterproof.engine.shrink;

import org.scatterproof.engine.execute.Violation;

/**
 * A violation made small.
 *
 * @param violation with the small scenario; that which was given, where nothing smaller violates
 *     the same
 * @param attempts scenarios that were run
 * @param stoppedEarly whether attempts ran out before nothing smaller was left to try
 */
public record Shrunk(Violation violation, int attempts, boolean stoppedEarly) {

  /** Whether it has fewer steps than another, or as many and less to read. */
  public boolean isSimplerThan(Shrunk other) {
    int steps = violation.counterexample().stepCount();
    int others = other.violation.counterexample().stepCount();
    return steps != others
        ? steps < others
        : violation.text().length() < other.violation.text().length();
  }
}

package org.scatterproof.engine.adapter;

import org.scatterproof.engine.supervise.ExplorationOutcome;

/** An exploration cannot go on, because a scenario of it has no verdict. */
final class ExplorationEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExplorationOutcome outcome;

  ExplorationEnded(ExplorationOutcome outcome) {
    super(outcome.toString());
    this.outcome = outcome;
  }

  /** What became of it. */
  ExplorationOutcome outcome() {
    return outcome;
  }
}

package org.scatterproof.engine.supervise;

import org.scatterproof.engine.worker.WorkerMessage.Report;

/** What became of a scenario that a worker was to run. */
public sealed interface ScenarioOutcome {

  /**
   * The implementation answered, or threw, and was judged.
   *
   * @param millis wall time
   */
  record Judged(Report report, long millis) implements ScenarioOutcome {}

  /**
   * The worker had to be ended, or ended, before the scenario had.
   *
   * @param cause {@code timeout}, {@code exit(3)} or {@code crash(6)}
   * @param where the operation, and the place in the implementation; empty where it is not known
   * @param errors the end of what the worker wrote to stderr
   * @param millis wall time
   */
  record Unanswered(String cause, String where, String errors, long millis)
      implements ScenarioOutcome {}

  /** A mistake of our own came to light. */
  record Faulted(String text) implements ScenarioOutcome {}

  /** The scenario was not run. */
  record NotRun(String reason) implements ScenarioOutcome {}
}

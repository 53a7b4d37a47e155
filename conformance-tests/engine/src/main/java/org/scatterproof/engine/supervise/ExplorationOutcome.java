package org.scatterproof.engine.supervise;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.worker.WorkerMessage.Explored;

/** What became of an exploration that a worker was to make. */
public sealed interface ExplorationOutcome {

  /**
   * It came to its end.
   *
   * @param millis wall time
   */
  record Ended(Explored explored, long millis) implements ExplorationOutcome {}

  /**
   * The worker had to be ended, or ended, before the exploration had.
   *
   * @param ending how
   * @param done pieces of work done before
   * @param text where it was
   * @param scenario the one at which the worker ended, as a catalog file; null where it could not
   *     be found
   */
  record Unanswered(
      ScenarioOutcome.Unanswered ending, long done, String text, @Nullable JsonNode scenario)
      implements ExplorationOutcome {}

  /** A mistake of our own came to light. */
  record Faulted(String text) implements ExplorationOutcome {}

  /** It was not made. */
  record NotRun(String reason) implements ExplorationOutcome {}
}

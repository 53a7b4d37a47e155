package org.scatterproof.engine.explore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.scenario.Scenario;

/**
 * A technique that makes its own calls. Explorers are found by {@link java.util.ServiceLoader} on
 * both sides: the supervisor asks what there is to explore, and the worker process, where the
 * implementation is, explores it.
 */
public interface Explorer {

  /** The technique: a constant of {@link org.scatterproof.spec.result.ExplorationResult}. */
  String technique();

  /**
   * What a run explores of an implementation; nothing unless the technique says so. Called in the
   * supervising process, where there is no implementation.
   */
  default List<PlannedExploration> plan(ExplorationRequest request) {
    return List.of();
  }

  /**
   * Explores one thing and tells what it found. Deterministic: the same arguments make the same
   * calls in the same order, so that a call that ended the process can be found by a second run.
   *
   * @param id what is to be explored: a model, a scope
   * @param arguments its parameters: seed, tries, the scope's file; as the technique defines them
   * @param progress is told that work goes on; a supervisor that hears nothing for a scenario's
   *     deadline takes the implementation to hang
   */
  Exploration explore(UnderTest underTest, String id, JsonNode arguments, Progress progress);

  /** Hears that an exploration goes on. */
  @FunctionalInterface
  interface Progress {
    /**
     * Called often, at the latest before each piece of work that cannot be cut; cheap.
     *
     * @param done pieces of work done
     * @param text where it is, for a person; also what an exploration that never ends is blamed
     *     with
     */
    void at(long done, String text);

    /**
     * Like {@link #at}, of a piece of work that is a scenario. Where a worker hung or died, the
     * exploration is run again, and what it was about to play is asked for: the last one is saved
     * as the counterexample.
     *
     * @param next makes the scenario that is about to be played; called only then
     */
    default void before(long done, String text, Supplier<Scenario> next) {
      at(done, text);
    }

    /**
     * Pieces of work that are known to show nothing, and may be skipped: in a second run those that
     * the first one did.
     */
    default long skippable() {
      return 0;
    }
  }
}

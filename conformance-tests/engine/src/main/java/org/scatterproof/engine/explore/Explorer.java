package org.scatterproof.engine.explore;

import com.fasterxml.jackson.databind.JsonNode;
import org.scatterproof.engine.execute.UnderTest;

/**
 * A technique that makes its own calls. Explorers are found by {@link java.util.ServiceLoader} in
 * the worker process, where the implementation is, and are told by the supervisor what to explore.
 */
public interface Explorer {

  /** The technique: a constant of {@link org.scatterproof.spec.result.ExplorationResult}. */
  String technique();

  /**
   * Explores one thing and tells what it found.
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
  }
}

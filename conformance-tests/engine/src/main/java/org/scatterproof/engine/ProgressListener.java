package org.scatterproof.engine;

import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.implementation.ImplementationFacts;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.ScenarioResult;

/** Hears how a run goes on. Called from the thread that runs, in order. */
public interface ProgressListener {
  /** One that does not care. */
  ProgressListener SILENT = new ProgressListener() {};

  /** The implementation answered; this many scenarios follow. */
  default void started(ImplementationFacts implementation, int scenarios) {}

  /**
   * One more scenario is decided.
   *
   * @param done scenarios decided so far, this one included
   */
  default void decided(ScenarioResult scenario, int done, int scenarios) {}

  /**
   * An exploration goes on.
   *
   * @param text where it is, for a person
   */
  default void exploring(PlannedExploration exploration, String text) {}

  /** An exploration is decided. */
  default void explored(PlannedExploration exploration, Outcome outcome) {}
}

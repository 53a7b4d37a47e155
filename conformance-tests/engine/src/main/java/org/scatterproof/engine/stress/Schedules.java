package org.scatterproof.engine.stress;

import java.util.List;
import java.util.Map;

/**
 * Foretells what a test can show where steps of both threads are taken in turn, in any order: by a
 * model of what they do.
 */
@FunctionalInterface
public interface Schedules {

  /** Foretells nothing. */
  Schedules NONE = test -> Map.of();

  /**
   * Every outcome that some order of the steps leads to, with a shortest such order, as lines for a
   * person; empty where the test has no model.
   */
  Map<String, List<String>> of(StressTest test);
}

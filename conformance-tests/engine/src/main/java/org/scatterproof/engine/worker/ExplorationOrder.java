package org.scatterproof.engine.worker;

import com.fasterxml.jackson.databind.JsonNode;
import org.scatterproof.engine.explore.PlannedExploration;

/**
 * What a worker is told to explore.
 *
 * @param technique of the explorer
 * @param id of the exploration
 * @param arguments as the technique defines them
 * @param announceFrom pieces of work from which on every scenario is announced before it is played;
 *     {@link #UNANNOUNCED} in the first run
 */
public record ExplorationOrder(String technique, String id, JsonNode arguments, long announceFrom) {
  static final long UNANNOUNCED = -1;

  /** The first run. */
  public static ExplorationOrder of(PlannedExploration planned) {
    return new ExplorationOrder(
        planned.technique(), planned.id(), planned.arguments(), UNANNOUNCED);
  }

  /** A second run, which looks for the scenario at which the first one ended. */
  public ExplorationOrder announcedFrom(long done) {
    return new ExplorationOrder(technique, id, arguments, done);
  }
}

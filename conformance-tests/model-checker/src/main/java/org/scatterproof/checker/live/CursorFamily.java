package org.scatterproof.checker.live;

import org.scatterproof.engine.scenario.Scenario;

/** Worlds of cursors, and the calls that are made in each of them, both numbered from 0 on. */
interface CursorFamily {

  /** How many worlds there are. */
  long worlds();

  /** How many calls there are to choose from. */
  int calls();

  /** Calls of the longest sequence. */
  int depth();

  /**
   * A sequence of calls in a world.
   *
   * @param sequence numbers of calls
   */
  Scenario scenario(String id, long world, int[] sequence);
}

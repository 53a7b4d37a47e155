package org.scatterproof.bench.checker;

import java.io.IOException;
import org.scatterproof.checker.continuation.ContinuationBounds;

/**
 * A size of the abstract model, with what every search of it counts.
 *
 * @param bounds the size
 * @param states distinct ones
 * @param transitions actions taken
 */
record Model(ContinuationBounds bounds, long states, long transitions) {

  /** Small enough for SPIN, which has no room for more in a position. */
  static final Model A8_L3_N2 = new Model(new ContinuationBounds(8, 3, 2), 2_669_406, 47_946_938);

  /** Refuses whoever counted something else: then it did not do the same work. */
  void check(String who, long statesFound, long transitionsFound) throws IOException {
    if (statesFound != states || transitionsFound != transitions) {
      throw new IOException(
          who
              + " counted "
              + statesFound
              + " states and "
              + transitionsFound
              + " transitions where there are "
              + states
              + " and "
              + transitions);
    }
  }
}

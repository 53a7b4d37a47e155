package org.scatterproof.engine.execute;

import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Implementation;

/**
 * Who is judged, and by what.
 *
 * @param implementation the implementation
 * @param name its name
 * @param profile which requirements are asked
 */
public record UnderTest(Implementation implementation, String name, Profile profile) {

  /** Whether a recorded list is asked for, bit for bit. */
  boolean isAskedForLists() {
    return profile == Profile.EXACT;
  }
}

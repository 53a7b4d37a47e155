package org.scatterproof.engine.explore;

import java.util.Set;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/**
 * For whom explorations are planned.
 *
 * @param areas asked and declared
 * @param declared all that the implementation declares
 * @param profile which requirements are asked
 * @param effort seed and number of tries
 */
public record ExplorationRequest(
    Set<Capability> areas, Set<Capability> declared, Profile profile, Effort effort) {
  public ExplorationRequest {
    areas = Set.copyOf(areas);
    declared = Set.copyOf(declared);
  }
}

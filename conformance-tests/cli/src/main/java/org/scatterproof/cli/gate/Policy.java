package org.scatterproof.cli.gate;

import java.util.Set;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/**
 * What a release asks of a run.
 *
 * @param file as the user named it
 * @param profile what the run must have asked at least
 * @param areas what must be declared, asked and decided; requirements of no area always are
 * @param capabilities additions that must be declared
 * @param levels requirements of other levels are not gated
 * @param minimumExercised calls by which each requirement must have been exercised, at least 1
 * @param minimumFaults deliberate faults that the suite must be shown to convict under each
 *     requirement, 0 where that is not asked
 */
public record Policy(
    String file,
    Profile profile,
    Set<Capability> areas,
    Set<Capability> capabilities,
    Set<Level> levels,
    long minimumExercised,
    long minimumFaults) {

  public Policy {
    areas = Set.copyOf(areas);
    capabilities = Set.copyOf(capabilities);
    levels = Set.copyOf(levels);
  }
}

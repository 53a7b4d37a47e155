package org.scatterproof.engine.execute;

import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Implementation;

/**
 * Who is judged, and by what.
 *
 * @param implementation the implementation
 * @param name its name
 * @param profile which requirements are asked
 * @param again the command that runs it again, up to the scenario's id
 */
public record UnderTest(
    Implementation implementation, String name, Profile profile, String again) {}

package org.scatterproof.engine.scenario;

import org.scatterproof.spec.value.Direction;

/**
 * A memory descriptor.
 *
 * @param direction which way its bytes travel
 * @param extents what it describes until it is changed in place
 */
public record DescriptorData(Direction direction, ExtentList extents) {}

package org.scatterproof.engine.execute;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.StateReferences;

/** Numbers of what the commands of a world were given: the indexes by which calls name it. */
final class WorldReferences implements StateReferences {

  private static final int NOTHING = -1;

  private final DmaWorld world;

  WorldReferences(DmaWorld world) {
    this.world = world;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very same object is numbered
  public int numberOf(@Nullable MemoryDescriptor descriptor) {
    if (descriptor == null) {
      return NOTHING;
    }
    for (int i = 0; i < world.descriptors().size(); i++) {
      if (world.descriptors().get(i) == descriptor) {
        return i;
      }
    }
    throw new IllegalArgumentException("a state refers to a descriptor that was never passed in");
  }

  @Override
  public @Nullable MemoryDescriptor descriptor(int number) {
    return number == NOTHING ? null : world.descriptors().get(number);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very same object is numbered
  public int numberOf(@Nullable DmaConstraints constraints) {
    if (constraints == null) {
      return NOTHING;
    }
    for (int i = 0; i < world.constraintSetCount(); i++) {
      if (world.constraints(i) == constraints) {
        return i;
      }
    }
    throw new IllegalArgumentException("a state refers to constraints that were never passed in");
  }

  @Override
  public @Nullable DmaConstraints constraints(int number) {
    return number == NOTHING ? null : world.constraints(number);
  }
}

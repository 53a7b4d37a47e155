package org.scatterproof.spec.spi;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;

/**
 * Numbers the objects of the prober's that a hidden state refers to, so that a state is words only.
 * The same object always has the same number.
 */
public interface StateReferences {

  /** The number of a descriptor that was passed in; -1 for null. */
  int numberOf(@Nullable MemoryDescriptor descriptor);

  /** The descriptor of a number; null for -1. */
  @Nullable MemoryDescriptor descriptor(int number);

  /** The number of constraints that were passed in; -1 for null. */
  int numberOf(@Nullable DmaConstraints constraints);

  /** The constraints of a number; null for -1. */
  @Nullable DmaConstraints constraints(int number);
}

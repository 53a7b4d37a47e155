package org.scatterproof.reference;

import org.scatterproof.spec.value.LongHolder;

/** Where a preparation gets memory and device pages from. */
interface Acquisition {

  /** As {@link org.scatterproof.spec.platform.Platform#allocateMemory}. */
  boolean allocateMemory(long length, long alignment, int addressBits, LongHolder address);

  /** As {@link org.scatterproof.spec.platform.Mapper#reserve}. */
  boolean reserve(long length, long alignment, int addressBits, LongHolder address);

  /** As {@link org.scatterproof.spec.platform.Mapper#enter}. */
  void enter(long device, long physical, long length);
}

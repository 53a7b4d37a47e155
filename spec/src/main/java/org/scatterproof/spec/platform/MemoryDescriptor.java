package org.scatterproof.spec.platform;

import org.scatterproof.spec.value.Direction;

/**
 * Memory that is described by physically contiguous extents, in the order of its bytes. Extents may
 * touch, repeat, overlap, lie in any order and wrap past 2^64; none is empty.
 *
 * <p>The object is changed in place only while no command that was prepared with it is active.
 */
public interface MemoryDescriptor {

  /** Bytes of all extents together, unsigned. */
  long length();

  Direction direction();

  /** Extents; 0 for a descriptor of no bytes. */
  int extentCount();

  /** Physical address of the extent's first byte. */
  long extentAddress(int index);

  /** Bytes of the extent, unsigned, at least 1. */
  long extentLength(int index);

  /** Offset of the extent's first byte within the descriptor: the sum of the lengths before it. */
  long extentOffset(int index);
}

package org.scatterproof.reference;

import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.Unsigned;

/** Where the bytes of a descriptor are found among its extents. */
final class Extents {

  private Extents() {}

  /**
   * Index of the extent that holds a byte; {@code position} is below the descriptor's length. Of so
   * many extents from the first on, one holds it; their number is halved.
   */
  static int at(MemoryDescriptor extents, long position) {
    int first = 0;
    for (int count = extents.extentCount(); count > 1; ) {
      int half = count >>> 1;
      boolean isBehind = Unsigned.isAtMost(extents.extentOffset(first + half), position);
      first = isBehind ? first + half : first;
      count -= half;
    }
    return first;
  }

  /** Descriptor position behind the last byte of an extent. */
  static long endOf(MemoryDescriptor extents, int extent) {
    return extents.extentOffset(extent) + extents.extentLength(extent);
  }
}

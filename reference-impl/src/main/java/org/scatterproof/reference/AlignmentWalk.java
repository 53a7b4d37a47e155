package org.scatterproof.reference;

import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/**
 * Finds out, without generating it, whether the list of a whole range would keep its alignments.
 *
 * <p>Inside a run, segments soon repeat: where one begins on an internal boundary and has a length
 * that keeps both alignments, the next one is like it as long as the maximum cuts it. Those are
 * passed over in one step, so a walk looks at a few segments of each run, however long it is.
 */
final class AlignmentWalk {

  private AlignmentWalk() {}

  /** Whether every segment begins and ends as the limits ask; the address limit does not count. */
  static boolean isAligned(DmaLimits limits, RunList runs) {
    boolean first = true;
    for (int run = 0; run < runs.count(); run++) {
      long address = runs.start(run);
      long rest = runs.length(run);
      while (rest != 0) {
        long length = limits.cut(address, rest);
        if (!limits.isAligned(address, length, first)) {
          return false;
        }
        first = false;
        long passed = length + repeated(limits, address, length, rest);
        address += passed;
        rest -= passed;
      }
    }
    return true;
  }

  /** Bytes of the segments after this one that are sure to be like it. */
  private static long repeated(DmaLimits limits, long address, long length, long rest) {
    boolean repeats =
        Unsigned.isBelow(limits.maxSegmentSize(), rest)
            && Unsigned.isAligned(address, limits.alignmentInternal())
            && Unsigned.isAligned(length, limits.alignmentInternal());
    if (!repeats) {
      return 0;
    }
    // While more than the maximum is left, the cut depends on the address modulo its alignment
    // only.
    long sure = rest - limits.maxSegmentSize() - 1;
    return sure - Unsigned.excess(sure, length);
  }
}

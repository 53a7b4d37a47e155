package org.scatterproof.reference;

import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/** Lists of the longest stretches of consecutive addresses, in the order of the bytes. */
final class Runs {

  private Runs() {}

  /** The runs of part of a descriptor; none of them wraps at 2^64. */
  static RunList of(MemoryDescriptor descriptor, long offset, long length) {
    RunCursor cursor = new RunCursor(descriptor, true);
    RunList runs = new RunList();
    long end = offset + length;
    for (long position = offset; position != end; ) {
      long stretch = cursor.stretchAt(position);
      long base = cursor.base(stretch);
      long endOfRun = RunCursor.endOfRun(position, base, cursor.end(stretch));
      long bytes = Unsigned.min(endOfRun, end) - position;
      runs.add(base + position, bytes);
      position += bytes;
    }
    return runs;
  }

  /** Whether every byte lies below 2^bits. */
  static boolean fitBits(RunList runs, int bits) {
    for (int run = 0; run < runs.count(); run++) {
      if (!Unsigned.fitsBits(runs.start(run), runs.length(run), bits)) {
        return false;
      }
    }
    return true;
  }
}

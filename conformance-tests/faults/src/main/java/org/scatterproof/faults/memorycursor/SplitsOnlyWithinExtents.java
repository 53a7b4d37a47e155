package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Splits what an extent holds too much, and not what adjacent ones hold together. */
@Breaks("memory-cursor.gen.segment-size")
public final class SplitsOnlyWithinExtents extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long segmentLength(MemoryDescriptor descriptor, long position, long left) {
        int extent = extentAt(descriptor, position);
        long rest = descriptor.extentOffset(extent) + descriptor.extentLength(extent) - position;
        return Unsigned.isBelow(maxSegmentSize(), rest)
            ? super.segmentLength(descriptor, position, left)
            : Unsigned.min(runLength(descriptor, position, left), left);
      }
    };
  }
}

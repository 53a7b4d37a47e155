package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Puts an empty segment out behind one that is as long as may be. */
@Breaks(value = "memory-cursor.gen.segment-size", also = "memory-cursor.gen.capacity")
public final class EndsFullSegmentsWithNothing extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private boolean owed;

      @Override
      protected long position(MemoryDescriptor descriptor, long fromPosition) {
        owed = false;
        return fromPosition;
      }

      @Override
      protected long segmentLength(MemoryDescriptor descriptor, long position, long left) {
        long length = owed ? 0 : super.segmentLength(descriptor, position, left);
        owed = length == maxSegmentSize();
        return length;
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.LongHolder;

/** Puts an empty segment out where the last one was as long as may be. */
@Breaks(
    value = "memory-cursor.gen.segment-size",
    also = {
      "memory-cursor.gen.capacity",
      "memory-cursor.gen.count",
      "memory-cursor.gen.history-independence"
    })
public final class EndsExtentsOfMemoryWithNothing extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private int shift;

      @Override
      public int genPhysicalSegments(
          @Nullable MemoryDescriptor descriptor,
          long fromPosition,
          @Nullable ByteBuffer segments,
          int maxSegments,
          int maxTransferSize,
          @Nullable LongHolder transferSize) {
        shift = 0;
        return super.genPhysicalSegments(
                descriptor, fromPosition, segments, maxSegments, maxTransferSize, transferSize)
            + shift;
      }

      @Override
      protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        super.output(address, length, segments, slot + shift);
        if (length == maxSegmentSize()) {
          shift++;
          super.output(address + length, 0, segments, slot + shift);
        }
      }
    };
  }
}

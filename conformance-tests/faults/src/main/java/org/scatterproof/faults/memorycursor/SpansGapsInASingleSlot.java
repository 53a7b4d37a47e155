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

/** Takes a gap for none where one slot is all there is. */
@Breaks("memory-cursor.gen.capacity-independence")
public final class SpansGapsInASingleSlot extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private boolean single;

      @Override
      public int genPhysicalSegments(
          @Nullable MemoryDescriptor descriptor,
          long fromPosition,
          @Nullable ByteBuffer segments,
          int maxSegments,
          int maxTransferSize,
          @Nullable LongHolder transferSize) {
        single = maxSegments == 1;
        return super.genPhysicalSegments(
            descriptor, fromPosition, segments, maxSegments, maxTransferSize, transferSize);
      }

      @Override
      protected boolean joins(long end, long next) {
        return super.joins(end, next) || (single && next != 0);
      }
    };
  }
}

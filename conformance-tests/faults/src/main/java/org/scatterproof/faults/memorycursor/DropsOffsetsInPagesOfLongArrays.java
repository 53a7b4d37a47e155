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

/** Names pages and not places in them where there are many slots. */
@Breaks(
    value = "memory-cursor.gen.capacity-independence",
    also = {"memory-cursor.gen.position", "memory-cursor.gen.coverage"})
public final class DropsOffsetsInPagesOfLongArrays extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private boolean many;

      @Override
      public int genPhysicalSegments(
          @Nullable MemoryDescriptor descriptor,
          long fromPosition,
          @Nullable ByteBuffer segments,
          int maxSegments,
          int maxTransferSize,
          @Nullable LongHolder transferSize) {
        many = Integer.compareUnsigned(maxSegments, 4) >= 0;
        return super.genPhysicalSegments(
            descriptor, fromPosition, segments, maxSegments, maxTransferSize, transferSize);
      }

      @Override
      protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        super.output(many ? address & -0x1000 : address, length, segments, slot);
      }
    };
  }
}

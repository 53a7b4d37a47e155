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

/** Counts a segment more than it put out where there is a slot for it. */
@Breaks("memory-cursor.gen.count")
public final class AnswersOneSegmentTooMany extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      public int genPhysicalSegments(
          @Nullable MemoryDescriptor descriptor,
          long fromPosition,
          @Nullable ByteBuffer segments,
          int maxSegments,
          int maxTransferSize,
          @Nullable LongHolder transferSize) {
        int count =
            super.genPhysicalSegments(
                descriptor, fromPosition, segments, maxSegments, maxTransferSize, transferSize);
        return count != 0 && Integer.compareUnsigned(count, maxSegments) < 0 ? count + 1 : count;
      }
    };
  }
}

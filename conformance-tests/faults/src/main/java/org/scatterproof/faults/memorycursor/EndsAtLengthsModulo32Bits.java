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
import org.scatterproof.spec.value.Unsigned;

/** Keeps the length of a descriptor in 32 bits. */
@Breaks(value = "memory-cursor.gen.generates", also = "memory-cursor.gen.default-limit")
public final class EndsAtLengthsModulo32Bits extends PlainMemory {

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
        boolean past =
            descriptor != null
                && !Unsigned.isBelow(fromPosition, (int) descriptor.length() & 0xffff_ffffL);
        return past
            ? nothing(transferSize)
            : super.genPhysicalSegments(
                descriptor, fromPosition, segments, maxSegments, maxTransferSize, transferSize);
      }

      private int nothing(@Nullable LongHolder transferSize) {
        tell(transferSize, 0, 0);
        return 0;
      }
    };
  }
}

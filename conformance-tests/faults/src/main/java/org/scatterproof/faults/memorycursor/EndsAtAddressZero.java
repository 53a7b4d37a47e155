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

/** Takes physical address 0 for the end of the memory. */
@Breaks(value = "memory-cursor.gen.generates", also = "memory-cursor.gen.default-limit")
public final class EndsAtAddressZero extends PlainMemory {

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
        boolean nothing =
            descriptor != null
                && Unsigned.isBelow(fromPosition, descriptor.length())
                && address(descriptor, fromPosition) == 0;
        return nothing
            ? 0
            : super.genPhysicalSegments(
                descriptor, fromPosition, segments, maxSegments, maxTransferSize, transferSize);
      }
    };
  }
}

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

/** Needs a transferSize anywhere but at the beginning. */
@Breaks("memory-cursor.gen.transfer-optional")
public final class NeedsATransferSizeToContinue extends PlainMemory {

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
        boolean lacking = transferSize == null && fromPosition != 0;
        return lacking
            ? 0
            : super.genPhysicalSegments(
                descriptor, fromPosition, segments, maxSegments, maxTransferSize, transferSize);
      }
    };
  }
}

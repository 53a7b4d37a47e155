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

/** Clears the transferSize before it looks at the arguments. */
@Breaks("memory-cursor.gen.tells-nothing")
public final class ClearsTheTransferSizeFirst extends PlainMemory {

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
        tell(transferSize, 0, 0);
        return super.genPhysicalSegments(
            descriptor, fromPosition, segments, maxSegments, maxTransferSize, transferSize);
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

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
      protected int generate(Request asked) {
        many = Integer.compareUnsigned(asked.maxSegments(), 4) >= 0;
        return super.generate(asked);
      }

      @Override
      protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        super.output(many ? address & -0x1000 : address, length, segments, slot);
      }
    };
  }
}

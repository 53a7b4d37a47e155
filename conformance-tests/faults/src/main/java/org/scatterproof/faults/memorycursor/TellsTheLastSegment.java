package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.LongHolder;

/** Tells the length of the last segment for that of the list. */
@Breaks("memory-cursor.gen.sums")
public final class TellsTheLastSegment extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private long last;

      @Override
      protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        super.output(address, length, segments, slot);
        last = length;
      }

      @Override
      protected void tell(@Nullable LongHolder transferSize, int count, long moved) {
        super.tell(transferSize, count, moved == 0 ? 0 : last);
      }
    };
  }
}

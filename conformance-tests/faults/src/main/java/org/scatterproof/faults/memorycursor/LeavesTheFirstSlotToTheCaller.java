package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Leaves slot 0 as it is. */
@Breaks("memory-cursor.gen.count")
public final class LeavesTheFirstSlotToTheCaller extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        if (slot != 0) {
          super.output(address, length, segments, slot);
        }
      }
    };
  }
}

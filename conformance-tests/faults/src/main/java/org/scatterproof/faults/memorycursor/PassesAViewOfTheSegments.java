package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Passes a view of the array on and not the array. */
@Breaks("memory-cursor.gen.hands-on-segments")
public final class PassesAViewOfTheSegments extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        super.output(address, length, segments == null ? null : segments.duplicate(), slot);
      }
    };
  }
}

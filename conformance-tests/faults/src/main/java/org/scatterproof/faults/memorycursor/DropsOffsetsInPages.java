package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Names the page of a segment, and not the place in it. */
@Breaks(value = "memory-cursor.gen.coverage", also = "memory-cursor.gen.position")
public final class DropsOffsetsInPages extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        super.output(address & -platform().pageLength(), length, segments, slot);
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Keeps addresses in 32 bits. */
@Breaks("memory-cursor.gen.coverage")
public final class KeepsMemoryAddressesIn32Bits extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected void output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        super.output(address & 0xffff_ffffL, length, segments, slot);
      }
    };
  }
}

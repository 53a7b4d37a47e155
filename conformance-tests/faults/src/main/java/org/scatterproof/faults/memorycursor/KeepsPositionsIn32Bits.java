package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Keeps a position in 32 bits. */
@Breaks(value = "memory-cursor.gen.position", also = "memory-cursor.gen.ends")
public final class KeepsPositionsIn32Bits extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long position(MemoryDescriptor descriptor, long fromPosition) {
        return fromPosition & 0xffff_ffffL;
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Looks at the lowest bit of an address where it must be aligned. */
@Breaks("memory-cursor.gen.alignment")
public final class ChecksTheLowestBitOfAddresses extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected boolean isAligned(long address) {
        return Unsigned.isAtMost(constraints().alignment(), 1) || (address & 1) == 0;
      }
    };
  }
}

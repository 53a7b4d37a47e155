package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Takes an array of 2^31 slots or more for one of a negative number. */
@Breaks(value = "memory-cursor.gen.generates", also = "memory-cursor.gen.default-limit")
public final class ComparesSlotsSigned extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected boolean hasSlot(int count, int maxSegments) {
        return count < maxSegments;
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Puts out one segment more than the array has slots. */
@Breaks("memory-cursor.gen.capacity")
public final class StopsOneSegmentLate extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected boolean hasSlot(int count, int maxSegments) {
        return count == 0 || super.hasSlot(count - 1, maxSegments);
      }
    };
  }
}

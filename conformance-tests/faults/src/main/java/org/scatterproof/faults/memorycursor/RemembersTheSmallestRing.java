package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Never fills more slots than the smallest array it saw had. */
@Breaks("memory-cursor.gen.history-independence")
public final class RemembersTheSmallestRing extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private int smallest = -1;

      @Override
      protected boolean hasSlot(int count, int maxSegments) {
        smallest = Integer.compareUnsigned(maxSegments, smallest) < 0 ? maxSegments : smallest;
        return super.hasSlot(count, smallest);
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Takes a gap for none where one slot is all there is. */
@Breaks("memory-cursor.gen.capacity-independence")
public final class SpansGapsInASingleSlot extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private boolean single;

      @Override
      protected int generate(Request asked) {
        single = asked.maxSegments() == 1;
        return super.generate(asked);
      }

      @Override
      protected boolean joins(long end, long next) {
        return super.joins(end, next) || (single && next != 0);
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Counts a segment more than it put out where there is a slot for it. */
@Breaks("memory-cursor.gen.count")
public final class AnswersOneSegmentTooMany extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected int generate(Request asked) {
        int count = super.generate(asked);
        return count != 0 && hasSlot(count, asked.maxSegments()) ? count + 1 : count;
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Writes an empty segment behind the list. */
@Breaks("memory-cursor.gen.capacity")
public final class WritesATerminatorBehindTheSegments extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected int generate(Request asked) {
        int count = super.generate(asked);
        if (count != 0) {
          output(0, 0, asked.segments(), count);
        }
        return count;
      }
    };
  }
}

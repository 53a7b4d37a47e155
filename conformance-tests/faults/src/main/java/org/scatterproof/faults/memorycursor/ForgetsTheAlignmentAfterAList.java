package org.scatterproof.faults.memorycursor;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.LongHolder;

/** Keeps to the alignment up to its first list. */
@Breaks(value = "memory-cursor.gen.alignment", also = "memory-cursor.gen.history-independence")
public final class ForgetsTheAlignmentAfterAList extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private boolean listed;

      @Override
      protected boolean isAligned(long address) {
        return listed || super.isAligned(address);
      }

      @Override
      protected void tell(@Nullable LongHolder transferSize, int count, long moved) {
        super.tell(transferSize, count, moved);
        listed |= count != 0;
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.LongHolder;

/** Leaves the transferSize alone at the end of the descriptor. */
@Breaks("memory-cursor.gen.tells-nothing")
public final class LeavesTheTransferSizeAtTheEnd extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected void tell(@Nullable LongHolder transferSize, int count, long moved) {
        if (count != 0) {
          super.tell(transferSize, count, moved);
        }
      }
    };
  }
}

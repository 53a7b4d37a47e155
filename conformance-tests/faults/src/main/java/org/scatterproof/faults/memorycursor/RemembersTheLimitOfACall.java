package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Keeps the transfer limit of a call for those that give none. */
@Breaks("memory-cursor.gen.history-independence")
public final class RemembersTheLimitOfACall extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      private int last;

      @Override
      protected long limit(int maxTransferSize) {
        last = maxTransferSize == 0 ? last : maxTransferSize;
        return super.limit(last);
      }
    };
  }
}

package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Takes a call without a limit for one of no bytes. */
@Breaks(value = "memory-cursor.gen.default-limit", also = "memory-cursor.gen.transfer-optional")
public final class TakesNoLimitForNothing extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long limit(int maxTransferSize) {
        return Integer.toUnsignedLong(maxTransferSize);
      }
    };
  }
}

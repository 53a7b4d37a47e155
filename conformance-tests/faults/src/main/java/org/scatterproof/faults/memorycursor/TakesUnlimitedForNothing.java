package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Takes constraints without a transfer limit for ones that allow no byte. */
@Breaks(value = "memory-cursor.gen.default-limit", also = "memory-cursor.gen.transfer-optional")
public final class TakesUnlimitedForNothing extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long limit(int maxTransferSize) {
        return maxTransferSize == 0
            ? constraints().maxTransferSize()
            : super.limit(maxTransferSize);
      }
    };
  }
}

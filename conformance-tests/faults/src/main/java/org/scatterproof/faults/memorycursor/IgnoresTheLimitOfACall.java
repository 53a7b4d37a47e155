package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Goes by the transfer limit that it was created with. */
@Breaks("memory-cursor.gen.transfer-limit")
public final class IgnoresTheLimitOfACall extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected long limit(int maxTransferSize) {
        return super.limit(0);
      }
    };
  }
}

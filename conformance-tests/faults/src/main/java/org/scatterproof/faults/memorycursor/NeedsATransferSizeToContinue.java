package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Needs a transferSize anywhere but at the beginning. */
@Breaks("memory-cursor.gen.transfer-optional")
public final class NeedsATransferSizeToContinue extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected int generate(Request asked) {
        boolean lacking = asked.transferSize() == null && asked.fromPosition() != 0;
        return lacking ? 0 : super.generate(asked);
      }
    };
  }
}

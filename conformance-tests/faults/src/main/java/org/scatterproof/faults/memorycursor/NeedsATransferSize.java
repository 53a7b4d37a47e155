package org.scatterproof.faults.memorycursor;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;

/** Answers 0 to who does not ask what was transferred. */
@Breaks("memory-cursor.gen.transfer-optional")
public final class NeedsATransferSize extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected int generate(Request asked) {
        return asked.transferSize() == null ? 0 : super.generate(asked);
      }
    };
  }
}

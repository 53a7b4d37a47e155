package org.scatterproof.faults.unusual;

import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainMemory;
import org.scatterproof.faults.plain.PlainMemoryCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Reads every open question about memory cursors in the other way. */
@Conforms
public final class TakesOtherReadingsOfMemory extends PlainMemory {

  @Override
  protected PlainMemoryCursor newMemoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return new PlainMemoryCursor(constraints, platform) {
      @Override
      protected int generate(Request asked) {
        return asked.segments() == null ? 0 : super.generate(asked);
      }

      @Override
      protected boolean isAligned(long address) {
        return true;
      }

      @Override
      protected long limit(int maxTransferSize) {
        return Unsigned.min(super.limit(0), super.limit(maxTransferSize));
      }

      @Override
      protected long maxSegmentSize() {
        return constraints().maxSegmentSize() == 0 ? UNLIMITED : super.maxSegmentSize();
      }
    };
  }

  @Override
  protected boolean acceptsMemoryCursor(MemoryCursorConstraints constraints) {
    boolean wide = Unsigned.isBelow(0xffff_ffffL, constraints.maxSegmentSize());
    boolean tooMuch = Unsigned.isBelow(0xffff_ffffL, constraints.maxTransferSize());
    return constraints.output() != null && !wide && !tooMuch;
  }
}

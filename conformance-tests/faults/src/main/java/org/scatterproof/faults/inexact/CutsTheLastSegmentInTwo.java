package org.scatterproof.faults.inexact;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Ends a long run one segment early, where no alignment stands against it. */
@Breaks("dma.gen.canonical-list")
public final class CutsTheLastSegmentInTwo extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long cut(long address, long available) {
        long length = super.cut(address, available);
        boolean isFree =
            constraints().effectiveAlignmentLength() == 1
                && constraints().effectiveAlignmentInternal() == 1;
        return isFree && length == available && length > 1 ? length - 1 : length;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Takes extents for adjacent that are less than a page apart. */
@Breaks(value = "dma.gen.coverage", also = "dma.gen.refusal-justified")
public final class SpansSmallGaps extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean joins(long end, long nextAddress) {
        return Unsigned.isBelow(nextAddress - end, platform().pageLength());
      }
    };
  }
}

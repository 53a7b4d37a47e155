package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Compares sums of offsets, which wrap round. */
@Breaks(value = "dma.gen.overrun", also = "dma.gen.refusal-justified")
public final class WrapsOffset extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isPastEnd(long offset) {
        return !Unsigned.isBelow(preparedOffset() + offset, preparedOffset() + preparedLength());
      }
    };
  }
}

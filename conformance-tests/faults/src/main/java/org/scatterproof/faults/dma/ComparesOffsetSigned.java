package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Takes an offset of 2^63 and more for one before the end. */
@Breaks(value = "dma.gen.overrun", also = "dma.gen.refusal-justified")
public final class ComparesOffsetSigned extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isPastEnd(long offset) {
        return offset >= preparedLength();
      }
    };
  }
}

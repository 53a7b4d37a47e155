package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Adds the prepared offset to the first call of a walk only. */
@Breaks("dma.gen.relative")
public final class ForgetsPreparedOffsetWhenContinuing extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long positionOf(long offset) {
        return offset == 0 ? super.positionOf(0) : offset;
      }
    };
  }
}

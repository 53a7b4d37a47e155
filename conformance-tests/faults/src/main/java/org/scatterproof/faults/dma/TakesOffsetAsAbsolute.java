package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Counts from the beginning of the descriptor, not of the prepared range. */
@Breaks("dma.gen.relative")
public final class TakesOffsetAsAbsolute extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long positionOf(long offset) {
        return offset;
      }
    };
  }
}

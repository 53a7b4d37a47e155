package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Does not hold the range against the descriptor. */
@Breaks(value = "dma.gen.progress", also = "dma.gen.coverage")
public final class PreparesBeyondDescriptor extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isInside(long offset, long length, long whole) {
        return Unsigned.isBelow(offset, whole);
      }
    };
  }
}

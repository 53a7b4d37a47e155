package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Lists nothing, successfully, from the end of the range on. */
@Breaks(value = "dma.gen.overrun", also = "dma.gen.count")
public final class SucceedsAtTheEnd extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isPastEnd(long offset) {
        return !Unsigned.isAtMost(offset, preparedLength());
      }
    };
  }
}

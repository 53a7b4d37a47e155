package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Keeps the last slot free, and lists nothing where there is but one. */
@Breaks(value = "dma.gen.count", also = "dma.gen.message-too-large")
public final class ReservesOneSlot extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean hasRoom(int count, int capacity) {
        return super.hasRoom(count + 1, capacity);
      }
    };
  }
}

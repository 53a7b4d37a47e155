package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Fills one slot more than there are. */
@Breaks("dma.gen.capacity")
public final class StopsOneSlotLate extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean hasRoom(int count, int capacity) {
        return Integer.compareUnsigned(count, capacity) <= 0;
      }
    };
  }
}

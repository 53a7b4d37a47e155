package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Holds no segment but the first to an alignment. */
@Breaks("dma.gen.alignment")
public final class ChecksOnlyTheFirstAlignment extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isAligned(int slot, long address) {
        return slot != 0 || super.isAligned(slot, address);
      }
    };
  }
}

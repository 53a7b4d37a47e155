package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Takes every even address for an aligned one. */
@Breaks("dma.gen.alignment")
public final class ChecksTheLowestBitOnly extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isAligned(int slot, long address) {
        return (address & 1) == 0 || super.isAligned(slot, address);
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Asks whether a segment begins below the limit, not whether it ends there. */
@Breaks("dma.gen.address-bits")
public final class ChecksOnlyTheStart extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isReachable(long address, long bytes) {
        return super.isReachable(address, 1);
      }
    };
  }
}

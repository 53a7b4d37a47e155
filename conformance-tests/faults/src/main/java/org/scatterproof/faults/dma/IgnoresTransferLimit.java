package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Sets and prepares more than one transfer may move. */
@Breaks(value = "dma.set.no-space", also = "dma.prepare.no-space")
public final class IgnoresTransferLimit extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean exceedsTransfer(long bytes) {
        return false;
      }
    };
  }
}

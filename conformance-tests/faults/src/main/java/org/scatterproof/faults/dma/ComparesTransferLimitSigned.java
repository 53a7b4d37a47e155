package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Takes a transfer limit of 2^63 and more for a negative number. */
@Breaks(value = "dma.set.accepts", also = "dma.prepare.no-space")
public final class ComparesTransferLimitSigned extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean exceedsTransfer(long bytes) {
        return isSpecified()
            && constraints().maxTransferSize() != 0
            && bytes > constraints().maxTransferSize();
      }
    };
  }
}

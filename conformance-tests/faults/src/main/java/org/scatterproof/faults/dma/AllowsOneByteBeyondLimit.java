package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Takes the limit for the last address that the device reaches. */
@Breaks(value = "dma.gen.address-bits", also = "dma.gen.message-too-large")
public final class AllowsOneByteBeyondLimit extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isReachable(long address, long bytes) {
        return super.isReachable(address, bytes - 1);
      }
    };
  }
}

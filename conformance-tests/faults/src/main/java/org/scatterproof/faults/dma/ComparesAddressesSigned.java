package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Takes addresses of 2^63 and more for negative numbers. */
@Breaks("dma.gen.refusal-justified")
public final class ComparesAddressesSigned extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isReachable(long address, long bytes) {
        return address >= 0 && super.isReachable(address, bytes);
      }
    };
  }
}

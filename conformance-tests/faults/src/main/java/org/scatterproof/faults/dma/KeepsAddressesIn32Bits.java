package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Has 32 bits for every address. */
@Breaks(
    value = "dma.gen.coverage",
    also = {"dma.gen.discards", "dma.gen.message-too-large"})
public final class KeepsAddressesIn32Bits extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long addressOf(long position) {
        return super.addressOf(position) & 0xffff_ffffL;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Adds address and length without looking for the carry. */
@Breaks(value = "dma.gen.address-bits", also = "dma.gen.message-too-large")
public final class LetsAddressesWrap extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isReachable(long address, long bytes) {
        int bits = constraints().effectiveAddressBits();
        return bits == Long.SIZE || Unsigned.isAtMost(address + bytes, 1L << bits);
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Drops the address bits that the device does not have. */
@Breaks(value = "dma.gen.message-too-large", also = "dma.gen.coverage")
public final class TruncatesAddress extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long addressOf(long position) {
        int bits = constraints().effectiveAddressBits();
        long address = super.addressOf(position);
        return bits == Long.SIZE ? address : address & ((1L << bits) - 1);
      }
    };
  }
}

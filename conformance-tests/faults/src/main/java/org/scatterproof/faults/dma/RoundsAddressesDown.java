package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Rounds an address down to the alignment that it lacks. */
@Breaks(value = "dma.gen.coverage", also = "dma.gen.discards")
public final class RoundsAddressesDown extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long addressOf(long position) {
        long address = super.addressOf(position);
        return address - Unsigned.excess(address, constraints().effectiveAlignment());
      }
    };
  }
}

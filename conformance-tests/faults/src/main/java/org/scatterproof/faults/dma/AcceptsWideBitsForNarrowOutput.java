package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;

/** Lets a 32-bit output function have more than 32 address bits. */
@Breaks("dma.create.refuses")
public final class AcceptsWideBitsForNarrowOutput extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean acceptsBits(DmaConstraints next) {
        return super.acceptsBits(next)
            || (next.numAddressBits() > Integer.SIZE && next.numAddressBits() <= Long.SIZE);
      }
    };
  }
}

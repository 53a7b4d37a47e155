package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;

/** Computes the address limit as one shifted by the bits, which wraps round for all 64 of them. */
@Breaks(value = "dma.create.accepts", also = "dma.prepare-with.accepts")
public final class RefusesSixtyFourBits extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean acceptsBits(DmaConstraints next) {
        return super.acceptsBits(next)
            && (next.numAddressBits() == 0 || 1L << next.numAddressBits() > 1);
      }
    };
  }
}

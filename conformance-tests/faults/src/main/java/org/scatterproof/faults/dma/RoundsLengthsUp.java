package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Rounds a length up to the alignment that it lacks. */
@Breaks(
    value = "dma.gen.coverage",
    also = {"dma.gen.address-bits", "dma.gen.progress", "dma.gen.segment-size"})
public final class RoundsLengthsUp extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long cut(long address, long available) {
        return Unsigned.alignUp(
            super.cut(address, available), constraints().effectiveAlignmentLength());
      }
    };
  }
}

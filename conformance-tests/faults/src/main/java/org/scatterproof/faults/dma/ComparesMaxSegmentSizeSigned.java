package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Takes a maximum of 2^63 and more for a negative length. */
@Breaks(
    value = "dma.gen.progress",
    also = {
      "dma.gen.address-bits",
      "dma.gen.history-independence",
      "dma.gen.message-too-large",
      "dma.gen.refusal-justified"
    })
public final class ComparesMaxSegmentSizeSigned extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long cut(long address, long available) {
        return Math.min(
            available,
            maxSegmentSize() == Unsigned.MAX && constraints().maxSegmentSize() == 0
                ? available
                : maxSegmentSize());
      }
    };
  }
}

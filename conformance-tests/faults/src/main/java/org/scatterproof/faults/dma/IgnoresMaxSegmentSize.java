package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Emits a run whole, however long it is. */
@Breaks(value = "dma.gen.segment-size", also = "dma.gen.refusal-justified")
public final class IgnoresMaxSegmentSize extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long cut(long address, long available) {
        return available;
      }
    };
  }
}

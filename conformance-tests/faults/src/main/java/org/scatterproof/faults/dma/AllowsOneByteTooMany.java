package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Cuts a segment one byte behind the maximum. */
@Breaks(value = "dma.gen.segment-size", also = "dma.gen.refusal-justified")
public final class AllowsOneByteTooMany extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long cut(long address, long available) {
        long length = super.cut(address, available);
        return length == maxSegmentSize() && length != available ? length + 1 : length;
      }
    };
  }
}

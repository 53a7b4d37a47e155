package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Cuts a last, empty segment from a run of exactly the maximum. */
@Breaks("dma.gen.segment-size")
public final class EndsExactMultiplesWithNothing extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean full;

      @Override
      protected long cut(long address, long available) {
        boolean rest = full;
        full = !rest && available == maxSegmentSize();
        return rest ? 0 : super.cut(address, available);
      }
    };
  }
}

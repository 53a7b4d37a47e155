package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** After it answered Overrun, an offset inside the range is taken for the beginning. */
@FoundBy("dma.continuation")
public final class RestartsAfterOverrun extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean overran;

      @Override
      protected boolean isPastEnd(long offset) {
        boolean past = super.isPastEnd(offset);
        overran |= past;
        return past;
      }

      @Override
      protected long positionOf(long offset) {
        boolean restart = overran;
        overran = false;
        return restart ? preparedOffset() : super.positionOf(offset);
      }
    };
  }
}

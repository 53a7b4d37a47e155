package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/** After NotAligned, the next call begins at the aligned offset before the one asked for. */
@FoundBy("dma.continuation")
public final class RoundsOffsetAfterNotAligned extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean rounds;

      @Override
      protected long positionOf(long offset) {
        long excess = Unsigned.excess(offset, constraints().effectiveAlignment());
        boolean skips = rounds && excess != 0;
        rounds = false;
        return super.positionOf(skips ? offset - excess : offset);
      }

      @Override
      protected int failed(
          int code, LongHolder offset, IntHolder numSegments, long advance, int count) {
        rounds = code == IOReturn.NOT_ALIGNED;
        return code;
      }
    };
  }
}

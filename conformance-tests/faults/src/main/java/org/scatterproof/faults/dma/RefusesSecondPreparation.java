package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Takes a command that was prepared once for one that still is. */
@Breaks(
    value = "dma.prepare.accepts",
    also = {"dma.prepare-with.accepts", "dma.set.accepts", "dma.set.no-space"})
public final class RefusesSecondPreparation extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean used;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        if (used && !isPrepared()) {
          return IOReturn.NOT_READY;
        }
        int answer = super.prepare(offset, length, flushCache, synchronize);
        used |= answer == IOReturn.SUCCESS;
        return answer;
      }
    };
  }
}

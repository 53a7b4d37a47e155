package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Counts the prepare of a transfer that it refused as too long. */
@Breaks(
    value = "dma.prepare.failure-inactive",
    also = {
      "dma.complete.not-ready",
      "dma.gen.not-ready",
      "dma.prepare.accepts",
      "dma.prepared-range.not-ready",
      "dma.set.accepts",
      "dma.set.no-space"
    })
public final class OwesForRefusedTransfers extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        boolean active = isPrepared();
        int answer = super.prepare(offset, length, flushCache, synchronize);
        if (answer == IOReturn.NO_SPACE && !active) {
          owe(1);
        }
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Counts a prepare before it knows whether it succeeds. */
@Breaks(
    value = "dma.prepare.failure-inactive",
    also = {
      "dma.complete.not-ready",
      "dma.gen.not-ready",
      "dma.prepare-with.accepts",
      "dma.prepare.accepts",
      "dma.prepared-range.not-ready",
      "dma.set.accepts"
    })
public final class CountsBeforeSuccess extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        int before = owed();
        int answer = super.prepare(offset, length, flushCache, synchronize);
        owe(before + 1);
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Ends the preparation with the first complete. */
@Breaks(
    value = "dma.complete.pairs",
    also = {"dma.clear.not-ready", "dma.prepare.other-range", "dma.set.busy", "dma.set.prepares"})
public final class CompleteDropsNested extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        int answer = super.complete(invalidateCache, synchronize);
        owe(0);
        return answer;
      }
    };
  }
}

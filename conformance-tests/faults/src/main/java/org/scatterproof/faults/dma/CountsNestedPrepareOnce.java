package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Admits a second prepare and forgets to count it. */
@Breaks(
    value = "dma.complete.pairs",
    also = {"dma.clear.not-ready", "dma.prepare.other-range", "dma.set.busy", "dma.set.prepares"})
public final class CountsNestedPrepareOnce extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int prepareAgain(long offset, long length) {
        int answer = super.prepareAgain(offset, length);
        owe(1);
        return answer;
      }
    };
  }
}

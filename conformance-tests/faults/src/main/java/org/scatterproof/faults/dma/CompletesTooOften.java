package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Answers Success to a complete that nobody owes. */
@Breaks(value = "dma.complete.not-ready", also = "dma.prepare.failure-inactive")
public final class CompletesTooOften extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        if (isPrepared()) {
          owe(owed() - 1);
        }
        return IOReturn.SUCCESS;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Blames the arguments of a complete that nobody owes. */
@Breaks(value = "dma.complete.not-ready", also = "dma.prepare.failure-inactive")
public final class AnswersBadArgumentToACompleteTooMany extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        return isPrepared() ? super.complete(invalidateCache, synchronize) : IOReturn.BAD_ARGUMENT;
      }
    };
  }
}

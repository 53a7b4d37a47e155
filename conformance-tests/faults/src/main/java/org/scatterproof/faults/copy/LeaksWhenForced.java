package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.LongHolder;

/** Takes a page too many for a forced copy. */
@Breaks(
    value = "dma.complete.frees",
    also = {"dma.prepare.failure-holds-nothing"})
public final class LeaksWhenForced extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int forceCopy() {
        int answer = super.forceCopy();
        long page = platform().pageLength();
        platform().allocateMemory(page, page, Long.SIZE, new LongHolder(0));
        return answer;
      }
    };
  }
}

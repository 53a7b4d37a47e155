package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;

/** Keeps a page when a copy could not be forced. */
@Breaks("dma.prepare.failure-holds-nothing")
public final class KeepsAPageOfAFailedForce extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int forceCopy() {
        int answer = super.forceCopy();
        if (answer != IOReturn.SUCCESS) {
          long page = platform().pageLength();
          platform().allocateMemory(page, page, Long.SIZE, new LongHolder(0));
        }
        return answer;
      }
    };
  }
}

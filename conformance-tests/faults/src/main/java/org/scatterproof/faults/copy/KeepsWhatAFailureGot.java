package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Keeps what it got before it failed to prepare. */
@Breaks("dma.prepare.failure-holds-nothing")
public final class KeepsWhatAFailureGot extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void giveBack() {
        if (isPrepared()) {
          super.giveBack();
        }
      }
    };
  }
}

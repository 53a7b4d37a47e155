package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Answers Success to a forced copy, and makes none. */
@Breaks("dma.synchronize.forces")
public final class ForcesNothing extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int forceCopy() {
        return IOReturn.SUCCESS;
      }
    };
  }
}

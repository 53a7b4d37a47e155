package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Invalidates one byte. */
@Breaks("dma.complete.invalidates")
public final class InvalidatesTheFirstByte extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void relinquish(boolean invalidateCache, boolean synchronize) {
        if (invalidateCache && !pieces().isEmpty()) {
          platform().invalidateCache(pieces().get(0).place(), 1);
        }
        super.relinquish(false, synchronize);
      }
    };
  }
}

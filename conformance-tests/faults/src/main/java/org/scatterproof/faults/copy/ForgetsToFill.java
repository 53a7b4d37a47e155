package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Gives the device copies that nobody filled. */
@Breaks(
    value = "dma.prepare.copies-out",
    also = {"dma.copy.undirected"})
public final class ForgetsToFill extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int acquire(boolean flushCache, boolean synchronize) {
        return super.acquire(flushCache, false);
      }
    };
  }
}

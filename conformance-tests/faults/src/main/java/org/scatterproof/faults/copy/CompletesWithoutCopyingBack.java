package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Leaves what the device wrote in the copies when it completes. */
@Breaks(
    value = "dma.complete.copies-in",
    also = {"dma.copy.undirected"})
public final class CompletesWithoutCopyingBack extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        return super.complete(invalidateCache, false);
      }
    };
  }
}

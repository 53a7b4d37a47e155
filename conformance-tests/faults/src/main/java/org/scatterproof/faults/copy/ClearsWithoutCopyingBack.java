package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Leaves what the device wrote in the copies when it clears. */
@Breaks(
    value = "dma.clear.copies-in",
    also = {"dma.copy.undirected"})
public final class ClearsWithoutCopyingBack extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        while (autoComplete && isPrepared()) {
          super.complete(true, false);
        }
        return super.clearMemoryDescriptor(autoComplete);
      }
    };
  }
}

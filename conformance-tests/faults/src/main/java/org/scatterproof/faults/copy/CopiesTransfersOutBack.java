package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Brings copies back that the device only read. */
@Breaks(
    value = "dma.memory.innocent",
    also = {"dma.complete.unsynchronized", "dma.cache.order"})
public final class CopiesTransfersOutBack extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void relinquish(boolean invalidateCache, boolean synchronize) {
        copyBack();
        super.relinquish(invalidateCache, synchronize);
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Brings copies back though it is told not to. */
@Breaks(value = "dma.complete.unsynchronized", also = "dma.memory.innocent")
public final class AlwaysSynchronizes extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        return super.complete(invalidateCache, true);
      }
    };
  }
}

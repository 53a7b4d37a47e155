package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Brings whole copies back though it is told not to. */
@Breaks(value = "dma.complete.unsynchronized", also = "dma.memory.innocent")
public final class AlwaysBringsWholeCopiesBack extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void relinquish(boolean invalidateCache, boolean synchronize) {
        super.relinquish(invalidateCache, synchronize || !pieces().get(0).alone());
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Direction;

/** Brings nothing back to memory without a direction. */
@Breaks("dma.copy.undirected")
public final class TakesNoDirectionForOut extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void relinquish(boolean invalidateCache, boolean synchronize) {
        super.relinquish(
            invalidateCache, synchronize && descriptor().direction() != Direction.NONE);
      }
    };
  }
}

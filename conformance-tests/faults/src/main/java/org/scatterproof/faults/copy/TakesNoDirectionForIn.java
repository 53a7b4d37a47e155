package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Direction;

/** Fills no copy of memory without a direction. */
@Breaks("dma.copy.undirected")
public final class TakesNoDirectionForIn extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int acquire(boolean flushCache, boolean synchronize) {
        return super.acquire(flushCache, synchronize && descriptor().direction() != Direction.NONE);
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Direction;

/** Brings copies back before it invalidates their cache. */
@Breaks("dma.cache.order")
public final class InvalidatesAfterItRead extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void relinquish(boolean invalidateCache, boolean synchronize) {
        if (synchronize && descriptor().direction() != Direction.OUT) {
          copyBack();
        }
        super.relinquish(invalidateCache, false);
      }
    };
  }
}

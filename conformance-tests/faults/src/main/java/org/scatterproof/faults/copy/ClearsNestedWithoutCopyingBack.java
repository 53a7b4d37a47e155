package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Clears a nested preparation without bringing anything back. */
@Breaks("dma.clear.copies-in")
public final class ClearsNestedWithoutCopyingBack extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void relinquish(boolean invalidateCache, boolean synchronize) {
        super.relinquish(invalidateCache, synchronize && owed() == 1);
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Brings copies back before the last complete. */
@Breaks("dma.nesting.moves-nothing")
public final class BringsBackAtEveryComplete extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        if (owed() > 1 && synchronize) {
          copyBack();
        }
        return super.complete(invalidateCache, synchronize);
      }
    };
  }
}

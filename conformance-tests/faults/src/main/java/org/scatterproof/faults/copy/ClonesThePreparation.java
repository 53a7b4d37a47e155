package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;

/** Gives a clone the preparation of the original. */
@Breaks(
    value = "dma.clone.stateless",
    also = {"dma.hold.own-only", "dma.set.accepts"})
public final class ClonesThePreparation extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public @Nullable DmaCommand cloneCommand() {
        DmaCommand made = super.cloneCommand();
        if (made != null && isPrepared()) {
          made.setMemoryDescriptor(getMemoryDescriptor(), true);
        }
        return made;
      }
    };
  }
}

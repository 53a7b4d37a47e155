package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;

/** Gives a clone the descriptor of the original. */
@Breaks("dma.clone.stateless")
public final class ClonesTheDescriptor extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public @Nullable DmaCommand cloneCommand() {
        DmaCommand made = super.cloneCommand();
        if (made != null) {
          made.setMemoryDescriptor(getMemoryDescriptor(), false);
        }
        return made;
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;

/** Answers the descriptor while there is a copy. */
@Breaks("dma.io-descriptor.tells")
public final class HidesItsCopy extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public @Nullable MemoryDescriptor getIOMemoryDescriptor() {
        return getMemoryDescriptor();
      }
    };
  }
}

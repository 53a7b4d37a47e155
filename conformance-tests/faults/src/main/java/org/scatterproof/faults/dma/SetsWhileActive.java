package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;

/** Lets another descriptor take the place of the one that is prepared. */
@Breaks("dma.set.busy")
public final class SetsWhileActive extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int setWhileActive(@Nullable MemoryDescriptor next) {
        owe(0);
        return setMemoryDescriptor(next, false);
      }
    };
  }
}

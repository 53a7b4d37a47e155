package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;

/** Prepares the first descriptor on the way, and forgets it for later ones. */
@Breaks(
    value = "dma.set.prepares",
    also = {"dma.set.busy", "dma.set.no-space"})
public final class PreparesOnlyTheFirstDescriptor extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean used;

      @Override
      public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
        boolean first = !used;
        used = true;
        return super.setMemoryDescriptor(next, autoPrepare && first);
      }
    };
  }
}

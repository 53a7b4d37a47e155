package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;

/** Sets the descriptor and leaves preparing to the caller, whatever was asked. */
@Breaks(
    value = "dma.set.prepares",
    also = {"dma.clear.not-ready", "dma.set.busy", "dma.set.no-space"})
public final class ForgetsToPrepare extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
        return super.setMemoryDescriptor(next, false);
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Wants the caller to complete first, even when asked to do it. */
@Breaks("dma.clear.completes")
public final class RefusesToClearActive extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        return super.clearMemoryDescriptor(false);
      }
    };
  }
}

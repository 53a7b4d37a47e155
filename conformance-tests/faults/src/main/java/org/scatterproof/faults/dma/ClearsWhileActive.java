package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Completes on the way although it was told not to. */
@Breaks("dma.clear.not-ready")
public final class ClearsWhileActive extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        return super.clearMemoryDescriptor(true);
      }
    };
  }
}

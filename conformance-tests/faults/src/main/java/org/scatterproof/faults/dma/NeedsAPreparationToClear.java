package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Answers what complete answers, which nobody asked for. */
@Breaks("dma.clear.completes")
public final class NeedsAPreparationToClear extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        return isPrepared() || !autoComplete
            ? super.clearMemoryDescriptor(autoComplete)
            : IOReturn.NOT_READY;
      }
    };
  }
}

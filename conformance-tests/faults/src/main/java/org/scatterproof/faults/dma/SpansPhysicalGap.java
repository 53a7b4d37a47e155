package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Runs a segment across pages that are not adjacent in physical memory. */
@Breaks(value = "dma.gen.coverage", also = "dma.gen.refusal-justified")
public final class SpansPhysicalGap extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean joins(long end, long nextAddress) {
        return true;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;

/** Takes new constraints for a transfer that runs. */
@Breaks("dma.prepare-with.not-permitted")
public final class RespecifiesWhileActive extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepareWithSpecification(
          DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
        owe(0);
        return super.prepareWithSpecification(next, offset, length, flushCache, synchronize);
      }
    };
  }
}

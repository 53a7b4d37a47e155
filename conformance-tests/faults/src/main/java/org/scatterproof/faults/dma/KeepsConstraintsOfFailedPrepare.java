package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;

/** Keeps the constraints of a prepare that failed. */
@Breaks(value = "dma.prepare.accepts", also = "dma.set.no-space")
public final class KeepsConstraintsOfFailedPrepare extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepareWithSpecification(
          DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
        if (isPrepared() || !specify(next)) {
          return super.prepareWithSpecification(next, offset, length, flushCache, synchronize);
        }
        return prepare(offset, length, flushCache, synchronize);
      }
    };
  }
}

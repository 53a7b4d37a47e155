package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IOReturn;

/** Changes constraints, but does not take the first ones. */
@Breaks("dma.prepare-with.accepts")
public final class NeedsConstraintsBeforehand extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepareWithSpecification(
          DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
        return isSpecified()
            ? super.prepareWithSpecification(next, offset, length, flushCache, synchronize)
            : IOReturn.NOT_READY;
      }
    };
  }
}

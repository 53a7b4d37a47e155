package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IOReturn;

/** Takes constraints once, and refuses every later set of them. */
@Breaks("dma.prepare-with.accepts")
public final class RefusesNewConstraints extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepareWithSpecification(
          DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
        return isSpecified() && !isPrepared()
            ? IOReturn.NOT_PERMITTED
            : super.prepareWithSpecification(next, offset, length, flushCache, synchronize);
      }
    };
  }
}

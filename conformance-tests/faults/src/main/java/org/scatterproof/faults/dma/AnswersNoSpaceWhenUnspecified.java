package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Takes missing constraints for a limit of no bytes. */
@Breaks("dma.prepare.unspecified-not-ready")
public final class AnswersNoSpaceWhenUnspecified extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        return isSpecified()
            ? super.prepare(offset, length, flushCache, synchronize)
            : IOReturn.NO_SPACE;
      }
    };
  }
}

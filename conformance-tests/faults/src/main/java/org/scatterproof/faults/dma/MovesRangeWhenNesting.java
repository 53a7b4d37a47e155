package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Goes over to the other range when a transfer is prepared again. */
@Breaks("dma.prepare.other-range")
public final class MovesRangeWhenNesting extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int prepareAgain(long offset, long length) {
        replaceRange(offset, length);
        owe(owed() + 1);
        return IOReturn.SUCCESS;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IOReturn;

/** Takes being active for being busy when it is given constraints. */
@Breaks("dma.prepare-with.not-permitted")
public final class AnswersBusyToNewConstraints extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepareWithSpecification(
          DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
        int answer = super.prepareWithSpecification(next, offset, length, flushCache, synchronize);
        return answer == IOReturn.NOT_PERMITTED ? IOReturn.BUSY : answer;
      }
    };
  }
}

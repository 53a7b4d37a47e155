package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Blames the arguments where a prepare is too long for one transfer. */
@Breaks(value = "dma.prepare.no-space", also = "dma.set.no-space")
public final class AnswersBadArgumentAboveTransferLimit extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        int answer = super.prepare(offset, length, flushCache, synchronize);
        return answer == IOReturn.NO_SPACE ? IOReturn.BAD_ARGUMENT : answer;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Says how many segments a call generated that failed, and not how far it came. */
@Breaks(value = "dma.gen.failure-truthful", also = "dma.gen.failure-unchanged")
public final class TellsCountOfFailure extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int failed(
          int code, LongHolder offset, IntHolder numSegments, long advance, int count) {
        numSegments.value = count;
        return code;
      }
    };
  }
}

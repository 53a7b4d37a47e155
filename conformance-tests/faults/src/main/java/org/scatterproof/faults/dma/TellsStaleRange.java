package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.LongHolder;

/** Tells the range of the preparation before. */
@Breaks(value = "dma.prepared-range.not-ready", also = "dma.prepare.failure-inactive")
public final class TellsStaleRange extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int getPreparedOffsetAndLength(
          @Nullable LongHolder offset, @Nullable LongHolder length) {
        int owed = owed();
        owe(1);
        int answer = super.getPreparedOffsetAndLength(offset, length);
        owe(owed);
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;

/** Tells an empty range, successfully, where none is prepared. */
@Breaks(value = "dma.prepared-range.not-ready", also = "dma.prepare.failure-inactive")
public final class TellsAnEmptyRange extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int getPreparedOffsetAndLength(
          @Nullable LongHolder offset, @Nullable LongHolder length) {
        if (isPrepared()) {
          return super.getPreparedOffsetAndLength(offset, length);
        }
        if (offset != null) {
          offset.value = 0;
        }
        if (length != null) {
          length.value = 0;
        }
        return IOReturn.SUCCESS;
      }
    };
  }
}

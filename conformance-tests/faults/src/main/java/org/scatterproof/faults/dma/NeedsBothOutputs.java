package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;

/** Refuses to tell one half of the prepared range. */
@Breaks("dma.prepared-range.tells")
public final class NeedsBothOutputs extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int getPreparedOffsetAndLength(
          @Nullable LongHolder offset, @Nullable LongHolder length) {
        return isPrepared() && (offset == null || length == null)
            ? IOReturn.BAD_ARGUMENT
            : super.getPreparedOffsetAndLength(offset, length);
      }
    };
  }
}

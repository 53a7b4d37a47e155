package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;

/** Tells where the prepared range ends, not how long it is. */
@Breaks("dma.prepared-range.tells")
public final class TellsEndForLength extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int getPreparedOffsetAndLength(
          @Nullable LongHolder offset, @Nullable LongHolder length) {
        int answer = super.getPreparedOffsetAndLength(offset, length);
        if (answer == IOReturn.SUCCESS && length != null) {
          length.value += preparedOffset();
        }
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.stateful;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.LongHolder;

/** Who asks for the prepared range in the midst of it is given its beginning again. */
@FoundBy("dma.lifecycle")
public final class RestartsWhenAskedForItsRange extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean restarts;

      @Override
      public int getPreparedOffsetAndLength(
          @Nullable LongHolder offset, @Nullable LongHolder length) {
        restarts = true;
        return super.getPreparedOffsetAndLength(offset, length);
      }

      @Override
      protected long positionOf(long offset) {
        boolean again = restarts && offset != 0;
        restarts = false;
        return again ? preparedOffset() : super.positionOf(offset);
      }
    };
  }
}

package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Has a short cut for an array of one slot, which looks at no gap. */
@Breaks(
    value = "dma.gen.capacity-independence",
    also = {"dma.gen.coverage", "dma.gen.refusal-justified"})
public final class SpansGapInSingleSlot extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean single;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        single = numSegments.value == 1;
        return super.generate(offset, segments, numSegments);
      }

      @Override
      protected boolean joins(long end, long nextAddress) {
        return single || super.joins(end, nextAddress);
      }
    };
  }
}

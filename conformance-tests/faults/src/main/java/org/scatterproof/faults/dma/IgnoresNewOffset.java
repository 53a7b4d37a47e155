package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Always continues, wherever the caller wants to be. */
@Breaks(
    value = "dma.gen.discards",
    also = {"dma.gen.history-independence", "dma.gen.refusal-justified"})
public final class IgnoresNewOffset extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean walking;
      private long reached;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        walking &= isPrepared();
        return super.prepare(offset, length, flushCache, synchronize);
      }

      @Override
      protected long positionOf(long offset) {
        return walking ? reached : super.positionOf(offset);
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        long from = positionOf(offset.value);
        long given = offset.value;
        int answer = super.generate(offset, segments, numSegments);
        if (answer == IOReturn.SUCCESS) {
          walking = offset.value != preparedLength();
          reached = from + (offset.value - given);
        }
        return answer;
      }
    };
  }
}

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

/** Has moved its state beyond a segment before the segment function refuses it. */
@Breaks(
    value = "dma.gen.continues",
    also = {
      "dma.gen.count",
      "dma.gen.coverage",
      "dma.gen.discards",
      "dma.gen.history-independence"
    })
public final class MovesOnWhenRefused extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long expected;
      private long reached;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        if (!isPrepared()) {
          expected = 0;
          reached = offset;
        }
        return super.prepare(offset, length, flushCache, synchronize);
      }

      @Override
      protected long positionOf(long offset) {
        return offset == expected ? reached : super.positionOf(offset);
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        reached = positionOf(offset.value);
        expected = offset.value;
        int answer = super.generate(offset, segments, numSegments);
        expected = answer == IOReturn.SUCCESS ? offset.value : expected;
        return answer;
      }

      @Override
      protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        reached += length;
        return super.output(address, length, segments, slot);
      }
    };
  }
}

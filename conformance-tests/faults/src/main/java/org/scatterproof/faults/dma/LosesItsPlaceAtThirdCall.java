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

/** Skips a byte with every third call in a row that continues. */
@Breaks(
    value = "dma.gen.continues",
    also = {"dma.gen.count", "dma.gen.refusal-justified"})
public final class LosesItsPlaceAtThirdCall extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long expected;
      private int continued;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        expected = 0;
        continued = 0;
        return super.prepare(offset, length, flushCache, synchronize);
      }

      @Override
      protected long positionOf(long offset) {
        return super.positionOf(continued == 2 ? offset + 1 : offset);
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        continued = offset.value == expected && offset.value != 0 ? continued + 1 : 0;
        int answer = super.generate(offset, segments, numSegments);
        expected = answer == IOReturn.SUCCESS ? offset.value : expected;
        return answer;
      }
    };
  }
}

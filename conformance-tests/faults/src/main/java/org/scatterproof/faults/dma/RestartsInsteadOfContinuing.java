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

/** Begins at the first byte again where it should continue. */
@Breaks(value = "dma.gen.continues", also = "dma.gen.progress")
public final class RestartsInsteadOfContinuing extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long expected;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        expected = 0;
        return super.prepare(offset, length, flushCache, synchronize);
      }

      @Override
      protected long positionOf(long offset) {
        return super.positionOf(offset == expected ? 0 : offset);
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        int answer = super.generate(offset, segments, numSegments);
        if (answer == IOReturn.SUCCESS) {
          expected = offset.value;
        }
        return answer;
      }
    };
  }
}

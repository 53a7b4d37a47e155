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
import org.scatterproof.spec.value.Unsigned;

/** Remembers the extent where it stopped, but not where in it. */
@Breaks("dma.gen.continues")
public final class ContinuesAtExtentStart extends PlainDma {

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
        long position = super.positionOf(offset);
        boolean continues = offset == expected && offset != 0;
        return continues
            ? Unsigned.max(preparedOffset(), descriptor().extentOffset(extentAt(position)))
            : position;
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        int answer = super.generate(offset, segments, numSegments);
        expected = answer == IOReturn.SUCCESS ? offset.value : expected;
        return answer;
      }
    };
  }
}

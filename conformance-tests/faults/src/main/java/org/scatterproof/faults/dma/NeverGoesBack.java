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

/** Skips bytes when asked to, but does not return to earlier ones. */
@Breaks(value = "dma.gen.discards", also = "dma.gen.history-independence")
public final class NeverGoesBack extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long reached;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        reached = isPrepared() ? reached : 0;
        return super.prepare(offset, length, flushCache, synchronize);
      }

      @Override
      protected long positionOf(long offset) {
        return super.positionOf(Unsigned.max(offset, reached));
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        int answer = super.generate(offset, segments, numSegments);
        reached =
            answer == IOReturn.SUCCESS && offset.value != preparedLength() ? offset.value : reached;
        return answer;
      }
    };
  }
}

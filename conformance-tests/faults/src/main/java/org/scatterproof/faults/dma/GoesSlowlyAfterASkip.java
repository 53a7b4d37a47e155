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

/** Answers one segment only after its state was discarded. */
@Breaks("dma.gen.history-independence")
public final class GoesSlowlyAfterASkip extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean skipped;
      private long expected;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        expected = isPrepared() ? expected : 0;
        return super.prepare(offset, length, flushCache, synchronize);
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        skipped = expected != 0 && offset.value != expected;
        int answer = super.generate(offset, segments, numSegments);
        expected = answer == IOReturn.SUCCESS ? offset.value : expected;
        return answer;
      }

      @Override
      protected boolean hasRoom(int count, int capacity) {
        return super.hasRoom(count, skipped ? 1 : capacity);
      }
    };
  }
}

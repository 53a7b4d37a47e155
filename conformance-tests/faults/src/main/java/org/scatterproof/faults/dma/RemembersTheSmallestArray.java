package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Fills no more slots than the shortest array so far had. */
@Breaks("dma.gen.history-independence")
public final class RemembersTheSmallestArray extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private int least = -1;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        least = isPrepared() ? least : -1;
        return super.prepare(offset, length, flushCache, synchronize);
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        least = Integer.compareUnsigned(numSegments.value, least) < 0 ? numSegments.value : least;
        return super.generate(offset, segments, numSegments);
      }

      @Override
      protected boolean hasRoom(int count, int capacity) {
        return super.hasRoom(count, least);
      }
    };
  }
}

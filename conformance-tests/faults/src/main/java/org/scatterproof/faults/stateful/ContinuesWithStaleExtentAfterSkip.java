package org.scatterproof.faults.stateful;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/** After a skip forward, the call that continues looks for its byte where the skip began. */
@FoundBy("dma.continuation")
public final class ContinuesWithStaleExtentAfterSkip extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long expected;
      private long skippedFrom = -1;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        boolean skips = Unsigned.isBelow(expected, offset.value) && expected != 0;
        long from = skips ? expected : -1;
        int answer = super.generate(offset, segments, numSegments);
        expected = offset.value;
        skippedFrom = from;
        return answer;
      }

      @Override
      protected long positionOf(long offset) {
        boolean stale = skippedFrom != -1 && offset == expected;
        return super.positionOf(stale ? skippedFrom : offset);
      }
    };
  }
}

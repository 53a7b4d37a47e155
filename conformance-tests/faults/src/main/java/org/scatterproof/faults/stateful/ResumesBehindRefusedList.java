package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/**
 * Where the function refused a segment after others, the next call of that offset goes on behind
 * them.
 */
@FoundBy("dma.continuation")
public final class ResumesBehindRefusedList extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long behind;
      private long refusedAt;

      @Override
      protected long positionOf(long offset) {
        long skipped = offset == refusedAt ? behind : 0;
        behind = 0;
        return super.positionOf(offset + skipped);
      }

      @Override
      protected int failed(
          int code, LongHolder offset, IntHolder numSegments, long advance, int count) {
        refusedAt = offset.value;
        behind = advance;
        return code;
      }
    };
  }
}

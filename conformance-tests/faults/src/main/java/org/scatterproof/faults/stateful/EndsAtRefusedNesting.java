package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/** After a nested prepare of a shorter range was refused, lists end where that one would have. */
@FoundBy("dma.lifecycle")
public final class EndsAtRefusedNesting extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long end = -1;

      @Override
      protected int prepareAgain(long offset, long length) {
        int answer = super.prepareAgain(offset, length);
        if (answer != IOReturn.SUCCESS) {
          end = offset + length;
        }
        return answer;
      }

      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        end = -1;
        return super.complete(invalidateCache, synchronize);
      }

      @Override
      protected long endOfList(long from) {
        long whole = super.endOfList(from);
        boolean ends = Unsigned.isBelow(from, end) && Unsigned.isBelow(end, whole);
        return ends ? end : whole;
      }
    };
  }
}

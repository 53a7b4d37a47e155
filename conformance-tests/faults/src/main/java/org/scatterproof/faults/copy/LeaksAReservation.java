package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;

/** Takes a mapper page that it never gives back. */
@Breaks("dma.complete.unmaps")
public final class LeaksAReservation extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int acquire(boolean flushCache, boolean synchronize) {
        int answer = super.acquire(flushCache, synchronize);
        if (answer == IOReturn.SUCCESS) {
          takeOneMore();
        }
        return answer;
      }

      private void takeOneMore() {
        Mapper mapper = mapper();
        if (mapper != null) {
          long page = mapper.pageLength();
          mapper.reserve(page, page, Long.SIZE, new LongHolder(0));
        }
      }
    };
  }
}

package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** A prepare that was refused leaves a flag, and one complete is answered for it. */
@FoundBy("dma.lifecycle")
public final class CompletesAFailedPrepare extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean pending;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        int answer = super.prepare(offset, length, flushCache, synchronize);
        pending = answer == IOReturn.BAD_ARGUMENT;
        return answer;
      }

      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        boolean owedToFailure = pending && !isPrepared();
        pending = false;
        return owedToFailure ? IOReturn.SUCCESS : super.complete(invalidateCache, synchronize);
      }
    };
  }
}

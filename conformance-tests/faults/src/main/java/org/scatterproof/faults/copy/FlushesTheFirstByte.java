package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Flushes one byte. */
@Breaks("dma.prepare.flushes")
public final class FlushesTheFirstByte extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int acquire(boolean flushCache, boolean synchronize) {
        int answer = super.acquire(false, synchronize);
        if (flushCache && answer == IOReturn.SUCCESS && !pieces().isEmpty()) {
          platform().flushCache(pieces().get(0).place(), 1);
        }
        return answer;
      }
    };
  }
}

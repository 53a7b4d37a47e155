package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;

/** Flushes copies that it fills afterwards. */
@Breaks("dma.cache.order")
public final class FlushesBeforeItFills extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int acquire(boolean flushCache, boolean synchronize) {
        int answer = super.acquire(flushCache, false);
        if (answer == IOReturn.SUCCESS && synchronize && descriptor().direction() != Direction.IN) {
          copyOut();
        }
        return answer;
      }
    };
  }
}

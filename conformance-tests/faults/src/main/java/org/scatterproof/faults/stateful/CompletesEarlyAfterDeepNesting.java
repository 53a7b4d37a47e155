package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Where three completes were owed, the last one but one ends the preparation. */
@FoundBy("dma.lifecycle")
public final class CompletesEarlyAfterDeepNesting extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private int deepest;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        deepest = isPrepared() ? deepest : 0;
        int answer = super.prepare(offset, length, flushCache, synchronize);
        deepest = Math.max(deepest, owed());
        return answer;
      }

      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        int answer = super.complete(invalidateCache, synchronize);
        if (owed() == 1 && deepest > 2) {
          owe(0);
        }
        return answer;
      }
    };
  }
}

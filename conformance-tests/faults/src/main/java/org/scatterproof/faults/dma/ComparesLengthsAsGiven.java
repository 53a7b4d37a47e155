package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Does not see that length 0 names the same range as the length of the descriptor. */
@Breaks("dma.prepare.nests")
public final class ComparesLengthsAsGiven extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long given;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        if (isPrepared() && length != given) {
          return IOReturn.NOT_READY;
        }
        given = length;
        return super.prepare(offset, length, flushCache, synchronize);
      }
    };
  }
}

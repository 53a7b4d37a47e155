package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Adds up coalesced chains for ever. */
@Breaks("mbuf.count.exact")
public final class NeverResetsTheCount extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private int total;

      @Override
      public int getAndResetCoalesceCount() {
        total += super.getAndResetCoalesceCount();
        return total;
      }
    };
  }
}

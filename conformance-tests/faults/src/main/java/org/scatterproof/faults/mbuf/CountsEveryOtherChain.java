package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Toggles where it should count. */
@Breaks("mbuf.count.exact")
public final class CountsEveryOtherChain extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean odd;

      @Override
      protected void countCoalesced() {
        odd = !odd;
        if (odd) {
          super.countCoalesced();
        }
      }
    };
  }
}

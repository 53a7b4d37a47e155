package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** A chain that is coalesced after an attempt failed is counted for both. */
@FoundBy("mbuf.packets")
public final class CountsTwiceAfterAPoolFailure extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean failed;

      @Override
      protected boolean coalesce(Mbuf packet, int limit) {
        boolean done = super.coalesce(packet, limit);
        if (done && failed) {
          countCoalesced();
        }
        failed = !done;
        return done;
      }
    };
  }
}

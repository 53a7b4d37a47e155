package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Counts a chain before it knows whether it could be coalesced. */
@Breaks("mbuf.count.exact")
public final class CountsFailedAttempts extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected boolean coalesce(Mbuf packet, int limit) {
        boolean done = super.coalesce(packet, limit);
        if (!done) {
          countCoalesced();
        }
        return done;
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Counts a lone mbuf that it copied as a chain that it coalesced. */
@Breaks("mbuf.count.exact")
public final class CountsRewrittenSingles extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected boolean coalesce(Mbuf packet, int limit) {
        boolean lone = bytesIn(packet, null) == packet.length();
        boolean done = super.coalesce(packet, limit);
        if (done && lone) {
          countCoalesced();
        }
        return done;
      }
    };
  }
}

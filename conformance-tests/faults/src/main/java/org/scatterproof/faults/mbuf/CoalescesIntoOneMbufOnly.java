package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Gives up where the copy does not fit one mbuf. */
@Breaks("mbuf.coalesce.fits")
public final class CoalescesIntoOneMbufOnly extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected boolean rewrite(Mbuf packet, int limit) {
        long bytes = 0;
        for (Mbuf mbuf = packet; mbuf != null; mbuf = mbuf.next()) {
          bytes += mbuf.length();
        }
        return Unsigned.isAtMost(bytes, unit()) && super.rewrite(packet, limit);
      }
    };
  }
}

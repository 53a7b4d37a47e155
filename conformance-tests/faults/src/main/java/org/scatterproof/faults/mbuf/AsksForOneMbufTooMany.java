package org.scatterproof.faults.mbuf;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Reckons with one mbuf more where the bytes fill the last one. */
@Breaks(value = "mbuf.coalesce.one-cluster", also = "mbuf.coalesce.fits")
public final class AsksForOneMbufTooMany extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected boolean makesItFit(Mbuf packet, @Nullable Mbuf tail, int limit) {
        long bytes = 0;
        for (Mbuf mbuf = packet; mbuf != tail && mbuf != null; mbuf = mbuf.next()) {
          bytes += mbuf.length();
        }
        boolean exact = bytes != 0 && Unsigned.isAligned(bytes, unit());
        return super.makesItFit(packet, tail, exact ? limit - 1 : limit);
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Takes an empty header for the end of what is to be copied. */
@Breaks(value = "mbuf.coalesce.one-cluster", also = "mbuf.coalesce.fits")
public final class CopiesWithoutTheEmptyHeader extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected boolean rewrite(Mbuf packet, int limit) {
        return packet.length() != 0 && super.rewrite(packet, limit);
      }
    };
  }
}

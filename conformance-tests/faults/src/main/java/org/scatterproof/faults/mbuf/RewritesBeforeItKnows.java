package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Copies the first mbuf before it finds that the packet does not fit. */
@Breaks("mbuf.coalesce.failure-same-mbufs")
public final class RewritesBeforeItKnows extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected boolean rewrite(Mbuf packet, int limit) {
        return super.rewrite(packet, limit) || (super.rewrite(packet, -1) && packet.next() == null);
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Moves the bytes of the header to an mbuf of their own before it knows whether it can go on. */
@Breaks("mbuf.coalesce.failure-same-mbufs")
public final class MovesHeadersBytesFirst extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected boolean rewrite(Mbuf packet, int limit) {
        Mbuf copy = packet.length() == 0 ? null : allocate(packet.length());
        if (copy != null && Unsigned.isAtMost(packet.length(), copy.capacity())) {
          copy(packet.data(), copy.data(), packet.length());
          copy.setLength(packet.length());
          copy.setNext(packet.next());
          packet.setLength(0);
          packet.setNext(copy);
        }
        return super.rewrite(packet, limit);
      }
    };
  }
}

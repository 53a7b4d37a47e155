package org.scatterproof.faults.mbuf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Leaves the header linked to the mbufs that it gave back. */
@Breaks(
    value = "mbuf.gen.payload",
    also = {"mbuf.coalesce.pool", "mbuf.gen.header-length"})
public final class LinksWhatItFreed extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void link(Mbuf packet, @Nullable Mbuf tail, List<Mbuf> copies) {
        Mbuf former = packet.next();
        super.link(packet, tail, copies);
        if (former != null && former != tail) {
          packet.setNext(former);
        }
      }
    };
  }
}

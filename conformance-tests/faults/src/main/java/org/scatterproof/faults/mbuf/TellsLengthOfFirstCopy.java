package org.scatterproof.faults.mbuf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Sets the packet length to that of the first copy. */
@Breaks("mbuf.coalesce.header-kept")
public final class TellsLengthOfFirstCopy extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void link(Mbuf packet, @Nullable Mbuf tail, List<Mbuf> copies) {
        super.link(packet, tail, copies);
        if (!copies.isEmpty()) {
          packet.setPacketLength(copies.get(0).length());
        }
      }
    };
  }
}

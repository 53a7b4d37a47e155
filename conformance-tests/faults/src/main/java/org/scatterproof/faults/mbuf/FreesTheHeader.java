package org.scatterproof.faults.mbuf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Gives the header back that the caller holds. */
@Breaks("mbuf.coalesce.pool")
public final class FreesTheHeader extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void link(Mbuf packet, @Nullable Mbuf tail, List<Mbuf> copies) {
        super.link(packet, tail, copies);
        free(packet);
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Gives back one mbuf more than it copied. */
@Breaks("mbuf.coalesce.pool")
public final class FreesTheTail extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void link(Mbuf packet, @Nullable Mbuf tail, List<Mbuf> copies) {
        super.link(packet, tail, copies);
        if (tail != null) {
          free(tail);
        }
      }
    };
  }
}

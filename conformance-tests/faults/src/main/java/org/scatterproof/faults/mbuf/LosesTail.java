package org.scatterproof.faults.mbuf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Forgets what stands behind the part that was copied. */
@Breaks(
    value = "mbuf.gen.payload",
    also = {"mbuf.coalesce.pool", "mbuf.gen.header-length"})
public final class LosesTail extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void link(Mbuf packet, @Nullable Mbuf tail, List<Mbuf> copies) {
        super.link(packet, tail, copies);
        copies.get(copies.size() - 1).setNext(null);
      }
    };
  }
}

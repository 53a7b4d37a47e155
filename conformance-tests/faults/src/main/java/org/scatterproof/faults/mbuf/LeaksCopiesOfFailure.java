package org.scatterproof.faults.mbuf;

import java.util.List;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Keeps the mbufs that it got when the pool has no more. */
@Breaks("mbuf.coalesce.pool")
public final class LeaksCopiesOfFailure extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void giveUp(List<Mbuf> copies) {}
    };
  }
}

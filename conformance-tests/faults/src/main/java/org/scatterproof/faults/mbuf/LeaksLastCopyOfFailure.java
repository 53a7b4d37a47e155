package org.scatterproof.faults.mbuf;

import java.util.List;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Gives back all mbufs but the last one when the pool has no more. */
@Breaks("mbuf.coalesce.pool")
public final class LeaksLastCopyOfFailure extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void giveUp(List<Mbuf> copies) {
        super.giveUp(copies.subList(0, Math.max(0, copies.size() - 1)));
      }
    };
  }
}

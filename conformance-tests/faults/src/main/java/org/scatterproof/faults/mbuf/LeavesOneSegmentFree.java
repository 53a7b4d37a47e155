package org.scatterproof.faults.mbuf;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Coalesces until the list is one segment shorter than the limit. */
@Breaks(value = "mbuf.coalesce.fits", also = "mbuf.coalesce.one-cluster")
public final class LeavesOneSegmentFree extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected boolean makesItFit(Mbuf packet, @Nullable Mbuf tail, int limit) {
        return super.makesItFit(packet, tail, limit - 1);
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;

/** Asks the pool for small mbufs, and fills them like clusters. */
@Breaks(value = "mbuf.coalesce.innocent", also = "mbuf.gen.header-length")
public final class CopiesIntoSmallMbufs extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected @Nullable Mbuf allocate(long length) {
        return super.allocate(0);
      }

      @Override
      protected boolean isOneSegment(Mbuf copy, long length) {
        return true;
      }
    };
  }
}

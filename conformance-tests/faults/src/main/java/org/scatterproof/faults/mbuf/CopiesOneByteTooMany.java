package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;

/** Copies one byte more than there is room for. */
@Breaks("mbuf.coalesce.innocent")
public final class CopiesOneByteTooMany extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void copy(long from, long to, long length) {
        super.copy(from, to, length + 1);
      }
    };
  }
}

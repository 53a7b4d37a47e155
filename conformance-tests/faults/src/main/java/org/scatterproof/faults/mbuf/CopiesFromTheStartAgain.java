package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;

/** Fills every copy from the beginning of an mbuf. */
@Breaks(value = "mbuf.gen.payload", also = "mbuf.gen.header-length")
public final class CopiesFromTheStartAgain extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      private long former;
      private long formerLength;

      @Override
      protected void copy(long from, long to, long length) {
        boolean goesOn = former + formerLength == from;
        super.copy(goesOn ? former : from, to, length);
        former = from;
        formerLength = length;
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;

/** Copies one byte too few. */
@Breaks(value = "mbuf.gen.payload", also = "mbuf.gen.header-length")
public final class DropsLastByteOfCopy extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected void copy(long from, long to, long length) {
        super.copy(from, to, length - 1);
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;

/** Copies one byte too few. */
@Breaks("mbuf.gen.payload")
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

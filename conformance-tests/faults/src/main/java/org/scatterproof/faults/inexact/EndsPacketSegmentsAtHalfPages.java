package org.scatterproof.faults.inexact;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Takes half a page for a page, where there is room for the segments that this makes. */
@Breaks("mbuf.gen.canonical-list")
public final class EndsPacketSegmentsAtHalfPages extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new SpendsSpareRoom(constraints, platform) {
      @Override
      protected long shorter(long at, long length) {
        long half = platform().pageLength() / 2;
        return Unsigned.min(half - Unsigned.excess(at, half), length);
      }
    };
  }
}

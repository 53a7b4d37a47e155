package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Answers 0 for every chain that has to be coalesced. */
@Breaks(value = "mbuf.coalesce.one-cluster", also = "mbuf.coalesce.fits")
public final class NeverCoalesces extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected boolean coalesce(Mbuf packet, int limit) {
        return false;
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Takes an empty mbuf for the end of the chain. */
@Breaks(value = "mbuf.gen.coverage", also = "mbuf.gen.generates")
public final class StopsAtEmptyMbuf extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected @Nullable Mbuf after(Mbuf mbuf) {
        Mbuf next = mbuf.next();
        return next != null && next.length() == 0 ? null : next;
      }
    };
  }
}

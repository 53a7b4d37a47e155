package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Does not look at the limit. */
@Breaks(
    value = "mbuf.gen.limit",
    also = {"mbuf.gen.capacity", "mbuf.gen.coverage", "mbuf.gen.header-length", "spi.answers"})
public final class ExceedsLimit extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected boolean exceeds(Mbuf packet, int limit) {
        return false;
      }
    };
  }
}

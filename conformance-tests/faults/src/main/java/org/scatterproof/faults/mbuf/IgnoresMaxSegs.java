package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Goes by the limit that it was created with, whatever the call says. */
@Breaks(
    value = "mbuf.gen.capacity",
    also = {"mbuf.gen.generates", "mbuf.gen.limit"})
public final class IgnoresMaxSegs extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected int limit(int maxSegs) {
        return constraints().maxNumSegments();
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Answers 0 where the list fills its array. */
@Breaks(
    value = "mbuf.gen.generates",
    also = {"mbuf.coalesce.one-cluster", "mbuf.coalesce.fits", "mbuf.coalesce.failure-same-mbufs"})
public final class RefusesFullList extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        int count = super.generate(packet, vector, limit);
        return count == limit ? 0 : count;
      }
    };
  }
}

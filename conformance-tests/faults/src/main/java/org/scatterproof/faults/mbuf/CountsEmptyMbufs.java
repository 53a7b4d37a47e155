package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Counts a segment for an empty mbuf, and does not write it. */
@Breaks(value = "mbuf.gen.count", also = "mbuf.gen.capacity")
public final class CountsEmptyMbufs extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        int count = super.generate(packet, vector, limit);
        for (Mbuf mbuf = packet.next(); mbuf != null; mbuf = mbuf.next()) {
          count += mbuf.length() == 0 ? 1 : 0;
        }
        return count;
      }
    };
  }
}

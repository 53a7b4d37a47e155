package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Gives an empty mbuf a segment of its own. */
@Breaks(
    value = "mbuf.gen.segment-size",
    also = {"mbuf.gen.capacity", "mbuf.gen.header-length"})
public final class ListsEmptyMbufs extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        int count = 0;
        for (Mbuf mbuf = packet; mbuf != null; mbuf = mbuf.next()) {
          long done = 0;
          do {
            long length = segmentLength(mbuf.data() + done, mbuf.length() - done);
            output(physical(mbuf.data() + done), length, vector, count++);
            done += length;
          } while (done != mbuf.length());
        }
        return count;
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Answers 0 for a chain that has an empty mbuf in it. */
@Breaks(
    value = "mbuf.gen.generates",
    also = {"mbuf.coalesce.fits", "mbuf.coalesce.one-cluster"})
public final class RefusesEmptyMbufs extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      public int genPhysicalSegments(
          @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
        for (Mbuf mbuf = packet; mbuf != null; mbuf = mbuf.next()) {
          if (mbuf.length() == 0) {
            return 0;
          }
        }
        return super.genPhysicalSegments(packet, vector, maxSegs, doCoalesce);
      }
    };
  }
}

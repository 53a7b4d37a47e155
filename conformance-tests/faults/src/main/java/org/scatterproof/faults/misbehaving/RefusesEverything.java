package org.scatterproof.faults.misbehaving;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Answers 0 for every packet. */
@Breaks(
    value = "mbuf.gen.generates",
    also = {"mbuf.coalesce.one-cluster", "mbuf.coalesce.fits"})
public final class RefusesEverything extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      public int genPhysicalSegments(
          @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
        return 0;
      }
    };
  }
}

package org.example.toy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;

/** Answers one segment per mbuf that holds a byte; never coalesces; for own functions only. */
final class ToyCursor implements MbufCursor {
  private final MbufConstraints constraints;
  private final Platform platform;

  ToyCursor(MbufConstraints constraints, Platform platform) {
    this.constraints = constraints;
    this.platform = platform;
  }

  @Override
  public int genPhysicalSegments(
      @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
    int limit = maxSegs == 0 ? constraints.maxNumSegments() : maxSegs;
    int count = 0;
    for (Mbuf mbuf = packet; mbuf != null; mbuf = mbuf.next()) {
      if (mbuf.length() != 0) {
        if (count == limit) {
          return 0;
        }
        if (constraints.output() instanceof CursorSegmentFunction function) {
          function.output(platform.translate(mbuf.data()), mbuf.length(), vector, count);
        }
        count++;
      }
    }
    return count;
  }

  @Override
  public int getAndResetCoalesceCount() {
    return 0;
  }
}

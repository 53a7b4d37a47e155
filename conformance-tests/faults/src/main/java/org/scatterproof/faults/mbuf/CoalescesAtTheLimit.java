package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Coalesces a chain that needs just the segments allowed. */
@Breaks(
    value = "mbuf.gen.not-rewritten",
    also = {"mbuf.count.exact", "mbuf.gen.generates"})
public final class CoalescesAtTheLimit extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean mayCoalesce;

      @Override
      public int genPhysicalSegments(
          @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
        mayCoalesce = doCoalesce;
        return super.genPhysicalSegments(packet, vector, maxSegs, doCoalesce);
      }

      @Override
      protected boolean exceeds(Mbuf packet, int limit) {
        boolean full = needed(packet, limit) == Integer.toUnsignedLong(limit);
        return (mayCoalesce && full) || super.exceeds(packet, limit);
      }
    };
  }
}

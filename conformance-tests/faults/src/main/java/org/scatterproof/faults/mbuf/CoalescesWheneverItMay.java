package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Coalesces every chain of several mbufs that it may. */
@Breaks(
    value = "mbuf.gen.not-rewritten",
    also = {"mbuf.count.exact", "mbuf.gen.generates"})
public final class CoalescesWheneverItMay extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean mayCoalesce;

      @Override
      public int genPhysicalSegments(
          @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
        mayCoalesce = doCoalesce && packet != null && packet.next() != null;
        return super.genPhysicalSegments(packet, vector, maxSegs, doCoalesce);
      }

      @Override
      protected boolean exceeds(Mbuf packet, int limit) {
        return mayCoalesce || super.exceeds(packet, limit);
      }
    };
  }
}

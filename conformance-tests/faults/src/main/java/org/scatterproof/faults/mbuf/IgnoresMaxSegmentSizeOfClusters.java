package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Lists what it coalesced in segments of a whole cluster. */
@Breaks("mbuf.gen.segment-size")
public final class IgnoresMaxSegmentSizeOfClusters extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean rewritten;

      @Override
      public int genPhysicalSegments(
          @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
        rewritten = false;
        return super.genPhysicalSegments(packet, vector, maxSegs, doCoalesce);
      }

      @Override
      protected boolean coalesce(Mbuf packet, int limit) {
        rewritten = super.coalesce(packet, limit);
        return rewritten;
      }

      @Override
      protected long maxSegmentSize() {
        return rewritten ? Unsigned.MAX : super.maxSegmentSize();
      }

      @Override
      protected PlainCoalescing newCoalescing() {
        rewritten = true;
        return super.newCoalescing();
      }
    };
  }
}

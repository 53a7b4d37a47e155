package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Has a short cut for a single mbuf, which cuts at pages only. */
@Breaks("mbuf.gen.segment-size")
public final class IgnoresMaxSegmentSizeOfSingleMbuf extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean single;

      @Override
      public int genPhysicalSegments(
          @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
        single = packet != null && packet.next() == null;
        return super.genPhysicalSegments(packet, vector, maxSegs, doCoalesce);
      }

      @Override
      protected long maxSegmentSize() {
        return single ? Unsigned.MAX : super.maxSegmentSize();
      }
    };
  }
}

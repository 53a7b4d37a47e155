package org.scatterproof.faults.unusual;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Reads every open question about packets in the other way. */
@Conforms
public final class TakesOtherReadingsOfPackets extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      public int genPhysicalSegments(
          @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
        boolean empty =
            packet != null && accepts(packet) && limit(maxSegs) != 0 && bytesIn(packet, null) == 0;
        if (!empty) {
          return super.genPhysicalSegments(packet, vector, maxSegs, doCoalesce);
        }
        output(0, 0, vector, 0);
        return 1;
      }

      @Override
      protected int limit(int maxSegs) {
        int own = constraints().maxNumSegments();
        boolean ownIsLess = own != 0 && Integer.compareUnsigned(own, maxSegs) < 0;
        return ownIsLess ? own : super.limit(maxSegs);
      }
    };
  }
}

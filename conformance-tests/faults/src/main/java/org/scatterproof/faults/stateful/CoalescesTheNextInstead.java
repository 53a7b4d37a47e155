package org.scatterproof.faults.stateful;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/**
 * A chain that was too long and not to be coalesced leaves a flag, and the next one is coalesced.
 */
@FoundBy("mbuf.packets")
public final class CoalescesTheNextInstead extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean pending;

      @Override
      public int genPhysicalSegments(
          @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
        boolean unasked = pending;
        pending = false;
        int answer = super.genPhysicalSegments(packet, vector, maxSegs, doCoalesce || unasked);
        pending = answer == 0 && !doCoalesce && packet != null && packet.isPacketHeader();
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.stateful;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** A chain that was once too long is refused until another one was listed. */
@FoundBy("mbuf.packets")
public final class RemembersWhatWasTooLong extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private @Nullable Mbuf tooLong;

      @Override
      public int genPhysicalSegments(
          @Nullable Mbuf packet, @Nullable ByteBuffer vector, int maxSegs, boolean doCoalesce) {
        if (packet != null && packet == tooLong && !doCoalesce) {
          return 0;
        }
        int answer = super.genPhysicalSegments(packet, vector, maxSegs, doCoalesce);
        tooLong = answer == 0 ? packet : null;
        return answer;
      }
    };
  }
}

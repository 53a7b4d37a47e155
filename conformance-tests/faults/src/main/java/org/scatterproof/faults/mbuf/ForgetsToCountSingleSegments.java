package org.scatterproof.faults.mbuf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Does not count a chain that came to be one segment. */
@Breaks("mbuf.count.exact")
public final class ForgetsToCountSingleSegments extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private int owed;

      @Override
      protected void countCoalesced() {
        owed++;
      }

      @Override
      protected int generate(Mbuf packet, @Nullable ByteBuffer vector, int limit) {
        int count = super.generate(packet, vector, limit);
        if (owed > 0 && count > 1) {
          super.countCoalesced();
        }
        owed = 0;
        return count;
      }
    };
  }
}

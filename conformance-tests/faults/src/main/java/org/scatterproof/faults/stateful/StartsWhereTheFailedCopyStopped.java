package org.scatterproof.faults.stateful;

import java.util.List;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** After the pool failed midway, the next chain's copies lack so many bytes at their front. */
@FoundBy("mbuf.packets")
public final class StartsWhereTheFailedCopyStopped extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean failedMidway;

      @Override
      protected PlainCoalescing newCoalescing() {
        return new PlainCoalescing(this, platform()) {
          @Override
          protected void giveUp(List<Mbuf> copies) {
            failedMidway = !copies.isEmpty();
            super.giveUp(copies);
          }

          @Override
          protected void copy(long from, long to, long length) {
            super.copy(failedMidway ? from + 1 : from, to, length);
            failedMidway = false;
          }
        };
      }
    };
  }
}

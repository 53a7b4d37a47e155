package org.scatterproof.faults.mbuf;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Counts every mbuf that it asks for. */
@Breaks("mbuf.count.exact")
public final class CountsCopiesNotChains extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected PlainCoalescing newCoalescing() {
        return new PlainCoalescing(this, platform()) {
          private boolean first = true;

          @Override
          protected @Nullable Mbuf allocate(long length) {
            if (!first) {
              countCoalesced();
            }
            first = false;
            return super.allocate(length);
          }
        };
      }
    };
  }
}

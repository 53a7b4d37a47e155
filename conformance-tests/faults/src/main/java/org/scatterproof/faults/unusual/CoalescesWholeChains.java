package org.scatterproof.faults.unusual;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Copies every chain whole that it has to coalesce. */
@Conforms
public final class CoalescesWholeChains extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected PlainCoalescing newCoalescing() {
        return new PlainCoalescing(this, platform()) {
          @Override
          protected boolean makesItFit(Mbuf packet, @Nullable Mbuf tail, int limit) {
            return tail == null && super.makesItFit(packet, null, limit);
          }
        };
      }
    };
  }
}

package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Reckons with whole clusters when it plans, and with the maximum segment size when it lists. */
@Breaks(value = "mbuf.gen.capacity", also = "mbuf.gen.header-length")
public final class EstimatesWithWholeClusters extends CoalescingFault {

  @Override
  protected PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform) {
    return new PlainCoalescing(cursor, platform) {
      @Override
      protected long unit() {
        return Unsigned.min(platform().pageLength(), platform().clusterLength());
      }

      @Override
      protected boolean isOneSegment(Mbuf copy, long length) {
        return true;
      }
    };
  }
}

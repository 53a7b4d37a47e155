package org.scatterproof.faults.stateful;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Knows how many segments a chain needs from the last time it saw its header. */
@FoundBy("mbuf.packets")
public final class ReusesTheNeedOfAChain extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private @Nullable Mbuf known;
      private long need;

      @Override
      protected boolean exceeds(Mbuf packet, int limit) {
        if (packet != known) {
          known = packet;
          need = needed(packet, Integer.MAX_VALUE);
        }
        return Unsigned.isBelow(Integer.toUnsignedLong(limit), need);
      }
    };
  }
}

package org.scatterproof.faults.threads;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Where a walk is in its packet, all cursors keep in one static field. */
@Breaks(value = "mbuf.threads.cursors", also = "mbuf.threads.shared-cursor")
public final class KeepsOneCurrentMbuf extends PlainMbuf {

  private static @Nullable Mbuf current;

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected long lengthOf(Mbuf mbuf) {
        current = mbuf;
        return super.lengthOf(mbuf);
      }

      @Override
      protected @Nullable Mbuf after(Mbuf mbuf) {
        Mbuf here = current;
        return here == null ? mbuf.next() : here.next();
      }
    };
  }
}

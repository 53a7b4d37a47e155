package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Names the page of a segment, and not the place in it. */
@Breaks(value = "mbuf.gen.coverage", also = "mbuf.gen.header-length")
public final class DropsOffsetInPage extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected long physical(long at) {
        return super.physical(at) & -platform().pageLength();
      }
    };
  }
}

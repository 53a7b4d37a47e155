package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Takes a maximum segment of 0 bytes for an unlimited one. */
@Breaks("mbuf.init.refuses")
public final class AcceptsEmptySegments extends PlainMbuf {

  @Override
  protected boolean acceptsCursor(MbufConstraints constraints, Platform platform) {
    return constraints.output() != null;
  }

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected long maxSegmentSize() {
        return constraints().maxSegmentSize() == 0 ? Unsigned.MAX : constraints().maxSegmentSize();
      }
    };
  }
}

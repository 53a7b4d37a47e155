package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Cuts a segment one byte behind the maximum. */
@Breaks("mbuf.gen.segment-size")
public final class AllowsOneByteTooManyInSegment extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected long maxSegmentSize() {
        return super.maxSegmentSize() + 1;
      }
    };
  }
}

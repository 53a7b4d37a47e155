package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Refuses a maximum segment that is longer than a page. */
@Breaks("mbuf.init.accepts")
public final class RefusesSegmentsAbovePage extends PlainMbuf {

  @Override
  protected boolean acceptsCursor(MbufConstraints constraints, Platform platform) {
    return super.acceptsCursor(constraints, platform)
        && Unsigned.isAtMost(constraints.maxSegmentSize(), platform.pageLength());
  }
}

package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Refuses a limit of one segment. */
@Breaks("mbuf.init.accepts")
public final class RefusesOneSegment extends PlainMbuf {

  @Override
  protected boolean acceptsCursor(MbufConstraints constraints, Platform platform) {
    return super.acceptsCursor(constraints, platform) && constraints.maxNumSegments() != 1;
  }
}

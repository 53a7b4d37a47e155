package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Makes a cursor that has no segment function. */
@Breaks("mbuf.init.refuses")
public final class AcceptsMissingFunction extends PlainMbuf {

  @Override
  protected boolean acceptsCursor(MbufConstraints constraints, Platform platform) {
    return constraints.maxSegmentSize() != 0;
  }
}

package org.scatterproof.faults.inexact;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Makes two segments of one, where there is room for both. */
@Breaks("mbuf.gen.canonical-list")
public final class CutsPacketSegmentsInTwo extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new SpendsSpareRoom(constraints, platform) {
      @Override
      protected long shorter(long at, long length) {
        return length - length / 2;
      }
    };
  }
}

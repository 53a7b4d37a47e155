package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Has 16 bits for the bytes of an mbuf. */
@Breaks("mbuf.gen.coverage")
public final class KeepsLengthsIn16Bits extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected long segmentLength(long at, long rest) {
        long narrow = rest & 0xffff;
        return narrow == 0 ? super.segmentLength(at, rest) : super.segmentLength(at, narrow);
      }
    };
  }
}

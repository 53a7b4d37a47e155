package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Has 32 bits for the bytes of an mbuf. */
@Breaks("mbuf.gen.coverage")
public final class KeepsLengthsIn32Bits extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected long lengthOf(Mbuf mbuf) {
        return super.lengthOf(mbuf) & 0xffff_ffffL;
      }
    };
  }
}

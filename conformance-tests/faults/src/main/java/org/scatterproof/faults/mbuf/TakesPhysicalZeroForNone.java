package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Takes a physical address of 0 for no address at all. */
@Breaks(value = "mbuf.gen.generates", also = "mbuf.gen.not-rewritten")
public final class TakesPhysicalZeroForNone extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected boolean hasPhysicalAddress(long at) {
        return super.hasPhysicalAddress(at) && physical(at) != 0;
      }
    };
  }
}

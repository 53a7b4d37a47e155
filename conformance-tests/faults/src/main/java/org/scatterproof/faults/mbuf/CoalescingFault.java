package org.scatterproof.faults.mbuf;

import org.scatterproof.faults.plain.PlainCoalescing;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** A fault in how a chain is rewritten. */
abstract class CoalescingFault extends PlainMbuf {

  @Override
  protected final PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected PlainCoalescing newCoalescing() {
        return CoalescingFault.this.newCoalescing(this, platform());
      }
    };
  }

  /** What rewrites one chain, with the mistake. */
  protected abstract PlainCoalescing newCoalescing(PlainMbufCursor cursor, Platform platform);
}

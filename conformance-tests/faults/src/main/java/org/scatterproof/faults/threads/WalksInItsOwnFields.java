package org.scatterproof.faults.threads;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Where a segment begins stands in a field of the cursor, apart from its length. */
@Breaks("mbuf.threads.shared-cursor")
public final class WalksInItsOwnFields extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new Cursor(constraints, platform);
  }

  private static final class Cursor extends PlainMbufCursor {
    private long begin;

    Cursor(MbufConstraints constraints, Platform platform) {
      super(constraints, platform);
    }

    @Override
    protected long segmentLength(long at, long rest) {
      begin = at;
      return super.segmentLength(at, rest);
    }

    @Override
    protected long physical(long at) {
      return super.physical(begin);
    }
  }
}

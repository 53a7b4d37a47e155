package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** maxSegs 0 stands for the limit of the last call that said one. */
@FoundBy("mbuf.packets")
public final class TakesTheLastLimitForNone extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private int last;

      @Override
      protected int limit(int maxSegs) {
        last = maxSegs != 0 ? maxSegs : last;
        return last != 0 ? last : super.limit(0);
      }
    };
  }
}

package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Who read a count of zero misses the next coalesced chain. */
@FoundBy("mbuf.packets")
public final class CountsNothingAfterAnEmptyCount extends PlainMbuf {

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    return new PlainMbufCursor(constraints, platform) {
      private boolean misses;

      @Override
      protected void countCoalesced() {
        if (!misses) {
          super.countCoalesced();
        }
        misses = false;
      }

      @Override
      public int getAndResetCoalesceCount() {
        int count = super.getAndResetCoalesceCount();
        misses = count == 0;
        return count;
      }
    };
  }
}

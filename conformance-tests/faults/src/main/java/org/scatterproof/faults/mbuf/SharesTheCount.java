package org.scatterproof.faults.mbuf;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** Keeps one count of coalesced chains for all cursors of a machine. */
@Breaks("mbuf.count.exact")
public final class SharesTheCount extends PlainMbuf {

  private @Nullable Platform machine;
  private int[] ofMachine = new int[1];

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    if (platform != machine) {
      machine = platform;
      ofMachine = new int[1];
    }
    int[] count = ofMachine;
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected void countCoalesced() {
        count[0]++;
      }

      @Override
      public int getAndResetCoalesceCount() {
        int all = count[0];
        count[0] = 0;
        return all;
      }
    };
  }
}

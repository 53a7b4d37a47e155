package org.scatterproof.faults.stateful;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** A count that was read through one cursor is taken from the other, too. */
@FoundBy("mbuf.packets")
public final class GivesTheCountToWhoAsksFirst extends PlainMbuf {

  private @Nullable Object reader;
  private @Nullable Platform machine;

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    if (platform != machine) {
      machine = platform;
      reader = null;
    }
    return new PlainMbufCursor(constraints, platform) {
      @Override
      public int getAndResetCoalesceCount() {
        int count = super.getAndResetCoalesceCount();
        boolean takenByOther = count != 0 && reader != null && reader != this;
        reader = this;
        return takenByOther ? count - 1 : count;
      }
    };
  }
}

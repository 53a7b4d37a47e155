package org.scatterproof.faults.stateful;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainMbuf;
import org.scatterproof.faults.plain.PlainMbufCursor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.MbufConstraints;

/** maxSegs 0 stands for the limit that the other cursor was told last. */
@FoundBy("mbuf.packets")
public final class SharesItsLimit extends PlainMbuf {

  private int said;
  private @Nullable Object sayer;
  private @Nullable Platform machine;

  @Override
  protected PlainMbufCursor newCursor(MbufConstraints constraints, Platform platform) {
    if (platform != machine) {
      machine = platform;
      said = 0;
    }
    return new PlainMbufCursor(constraints, platform) {
      @Override
      protected int limit(int maxSegs) {
        int own = super.limit(maxSegs);
        int taken = maxSegs == 0 && sayer != this && said != 0 ? said : own;
        if (maxSegs != 0) {
          said = maxSegs;
          sayer = this;
        }
        return taken;
      }
    };
  }
}

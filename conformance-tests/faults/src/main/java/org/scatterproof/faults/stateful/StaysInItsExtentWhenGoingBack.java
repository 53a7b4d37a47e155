package org.scatterproof.faults.stateful;

import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Goes back to an earlier extent only when an offset lies more than a page before the last one. */
@FoundBy("dma.continuation")
public final class StaysInItsExtentWhenGoingBack extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private int last;
      private long lastPosition;

      @Override
      protected long addressOf(long position) {
        int extent = extentAt(position);
        boolean far = Unsigned.isBelow(position + platform().pageLength(), lastPosition);
        boolean usable = last < descriptor().extentCount() && position != 0;
        if (extent < last && !far && usable) {
          extent = last;
        }
        last = extent;
        lastPosition = position;
        return descriptor().extentAddress(extent) + (position - descriptor().extentOffset(extent));
      }
    };
  }
}

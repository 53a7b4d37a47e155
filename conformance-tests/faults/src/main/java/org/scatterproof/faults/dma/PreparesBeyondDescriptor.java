package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Does not hold the range against the descriptor, whose last extent it takes for endless. */
@Breaks("dma.gen.progress")
public final class PreparesBeyondDescriptor extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isInside(long offset, long length, long whole) {
        return Unsigned.isBelow(offset, whole) && !Unsigned.sumWraps(offset, length);
      }

      @Override
      protected long runFrom(long position) {
        boolean last = extentAt(position) == descriptor().extentCount() - 1;
        return last ? Unsigned.MAX : super.runFrom(position);
      }
    };
  }
}

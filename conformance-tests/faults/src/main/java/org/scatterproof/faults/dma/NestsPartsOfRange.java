package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Takes a part of the prepared range for the range itself. */
@Breaks("dma.prepare.other-range")
public final class NestsPartsOfRange extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int prepareAgain(long offset, long length) {
        boolean part =
            Unsigned.isAtMost(preparedOffset(), offset)
                && Unsigned.isAtMost(offset + length, preparedOffset() + preparedLength());
        return part
            ? super.prepareAgain(preparedOffset(), preparedLength())
            : super.prepareAgain(offset, length);
      }
    };
  }
}

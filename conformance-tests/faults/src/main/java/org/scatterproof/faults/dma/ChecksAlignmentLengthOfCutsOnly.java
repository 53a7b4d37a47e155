package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Holds a segment that it did not cut to no length. */
@Breaks("dma.gen.alignment-length")
public final class ChecksAlignmentLengthOfCutsOnly extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int check(int slot, long address, long length, long available) {
        long checked = length == available ? 0 : length;
        return super.check(slot, address, checked, available);
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Emits a segment however long it is. */
@Breaks("dma.gen.alignment-length")
public final class IgnoresAlignmentLength extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int check(int slot, long address, long length, long available) {
        long whole = length - Unsigned.excess(length, constraints().effectiveAlignmentLength());
        return super.check(slot, address, whole, available);
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Takes an address of 0 for no address at all. */
@Breaks("dma.gen.refusal-justified")
public final class TakesAddressZeroForNone extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int check(int slot, long address, long length, long available) {
        return address == 0 ? IOReturn.OVERRUN : super.check(slot, address, length, available);
      }
    };
  }
}

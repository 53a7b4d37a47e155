package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Takes the end of what the device reaches for the end of the memory. */
@Breaks(value = "dma.gen.message-too-large", also = "dma.gen.refusal-justified")
public final class AnswersOverrunBeyondLimit extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int check(int slot, long address, long length, long available) {
        int code = super.check(slot, address, length, available);
        return code == IOReturn.MESSAGE_TOO_LARGE ? IOReturn.OVERRUN : code;
      }
    };
  }
}

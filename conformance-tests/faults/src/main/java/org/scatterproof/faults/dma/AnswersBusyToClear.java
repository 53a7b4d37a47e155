package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Takes being active for being busy. */
@Breaks("dma.clear.not-ready")
public final class AnswersBusyToClear extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        int answer = super.clearMemoryDescriptor(autoComplete);
        return answer == IOReturn.NOT_READY ? IOReturn.BUSY : answer;
      }
    };
  }
}

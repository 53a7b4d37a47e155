package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Undoes one prepare when it gives up a descriptor that was prepared twice. */
@Breaks(value = "dma.set.accepts", also = "dma.complete.not-ready")
public final class CompletesOnceWhenClearing extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        int left = Math.max(0, owed() - 1);
        int answer = super.clearMemoryDescriptor(autoComplete);
        if (answer == IOReturn.SUCCESS) {
          owe(left);
        }
        return answer;
      }
    };
  }
}

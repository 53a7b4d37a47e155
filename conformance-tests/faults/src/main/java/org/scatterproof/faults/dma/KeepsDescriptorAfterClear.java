package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;

/** Completes, but does not let go of the descriptor. */
@Breaks(value = "dma.get.answers", also = "dma.gen.no-descriptor")
public final class KeepsDescriptorAfterClear extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        MemoryDescriptor kept = getMemoryDescriptor();
        int answer = super.clearMemoryDescriptor(autoComplete);
        replaceDescriptor(kept);
        return answer;
      }
    };
  }
}

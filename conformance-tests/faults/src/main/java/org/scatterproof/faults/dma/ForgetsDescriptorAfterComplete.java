package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Lets go of the descriptor with the last complete. */
@Breaks(
    value = "dma.get.answers",
    also = {
      "dma.gen.not-ready",
      "dma.prepare-with.accepts",
      "dma.prepare.accepts",
      "dma.prepare.no-space"
    })
public final class ForgetsDescriptorAfterComplete extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int complete(boolean invalidateCache, boolean synchronize) {
        int answer = super.complete(invalidateCache, synchronize);
        if (!isPrepared()) {
          replaceDescriptor(null);
        }
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;

/** Makes clones without a maximum segment size. */
@Breaks(
    value = "dma.clone.constraints",
    also = {"dma.gen.segment-size"})
public final class ForgetsTheMaximumInClones extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected DmaConstraints constraintsOfClone(DmaConstraints own) {
        return new DmaConstraints(
            own.output(),
            own.numAddressBits(),
            0,
            own.maxTransferSize(),
            own.alignment(),
            own.alignmentLength(),
            own.alignmentInternalSegments(),
            own.mapping(),
            own.iterateOnly(),
            own.mapper());
      }
    };
  }
}

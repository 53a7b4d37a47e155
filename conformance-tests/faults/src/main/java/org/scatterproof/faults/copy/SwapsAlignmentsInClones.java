package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;

/** Exchanges two alignments in a clone. */
@Breaks(
    value = "dma.clone.constraints",
    also = {"dma.gen.alignment", "dma.gen.alignment-length", "dma.set.accepts"})
public final class SwapsAlignmentsInClones extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected DmaConstraints constraintsOfClone(DmaConstraints own) {
        return new DmaConstraints(
            own.output(),
            own.numAddressBits(),
            own.maxSegmentSize(),
            own.maxTransferSize(),
            own.alignment(),
            own.effectiveAlignmentInternal(),
            own.effectiveAlignmentLength(),
            own.mapping(),
            own.iterateOnly(),
            own.mapper());
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;

/** Holds later segments to no alignment in the short form, which has but one. */
@Breaks("dma.gen.alignment")
public final class ForgetsInternalAlignmentInShortForm extends PlainDma {

  @Override
  public @Nullable DmaCommand dmaCommandInShortForm(DmaConstraints given, Platform platform) {
    DmaConstraints forgotten =
        new DmaConstraints(
            given.output(),
            given.numAddressBits(),
            given.maxSegmentSize(),
            given.maxTransferSize(),
            given.alignment(),
            1,
            1,
            given.mapping(),
            false);
    return dmaCommand(forgotten, platform);
  }
}

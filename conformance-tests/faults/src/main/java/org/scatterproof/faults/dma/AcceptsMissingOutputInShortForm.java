package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;

/** Looks for an output function in the long form of creation only. */
@Breaks(value = "dma.create.needs-output", also = "dma.create.refuses")
public final class AcceptsMissingOutputInShortForm extends PlainDma {

  @Override
  public @Nullable DmaCommand dmaCommandInShortForm(DmaConstraints given, Platform platform) {
    return given.output() == null
        ? newCommand(platform)
        : super.dmaCommandInShortForm(given, platform);
  }
}

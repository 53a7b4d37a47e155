package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;

/** Makes a command that has no output function. */
@Breaks("dma.create.needs-output")
public final class AcceptsMissingOutput extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean accepts(DmaConstraints next) {
        return acceptsBits(next) && acceptsMapping(next.mapping());
      }
    };
  }
}

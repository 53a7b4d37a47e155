package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Mapping;

/** Stops one short of the last mapping type. */
@Breaks("dma.create.accepts")
public final class RefusesUnmappedCommands extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean acceptsMapping(int mapping) {
        return super.acceptsMapping(mapping) && mapping < Mapping.UNMAPPED;
      }
    };
  }
}

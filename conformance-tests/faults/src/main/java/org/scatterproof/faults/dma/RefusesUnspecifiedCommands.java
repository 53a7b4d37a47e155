package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;

/** Makes no command before there are constraints. */
@Breaks("dma.create.unspecified")
public final class RefusesUnspecifiedCommands extends PlainDma {

  @Override
  public @Nullable DmaCommand unspecifiedDmaCommand(Platform platform) {
    return null;
  }
}

package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;

/** Makes a command without constraints only where pages are the usual ones. */
@Breaks("dma.create.unspecified")
public final class RefusesUnspecifiedCommandsOfLargePages extends PlainDma {
  private static final long USUAL_PAGE = 0x1000;

  @Override
  public @Nullable DmaCommand unspecifiedDmaCommand(Platform platform) {
    return platform.pageLength() > USUAL_PAGE ? null : super.unspecifiedDmaCommand(platform);
  }
}

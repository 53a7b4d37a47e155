package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Names the page of a segment, and not the place in it. */
@Breaks(
    value = "dma.gen.coverage",
    also = {"dma.gen.continues", "dma.gen.discards", "dma.gen.relative"})
public final class DropsPageOffset extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected long addressOf(long position) {
        return super.addressOf(position) & -platform().pageLength();
      }
    };
  }
}

package org.scatterproof.faults.inexact;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Does not see that one extent goes on where another one ends. */
@Breaks("dma.gen.canonical-list")
public final class BeginsASegmentWithEveryExtent extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean joins(long end, long nextAddress) {
        return false;
      }
    };
  }
}

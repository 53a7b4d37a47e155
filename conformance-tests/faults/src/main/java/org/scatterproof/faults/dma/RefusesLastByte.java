package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Holds a part that ends with the descriptor to reach past it. */
@Breaks("dma.prepare.accepts")
public final class RefusesLastByte extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isInside(long offset, long length, long whole) {
        return super.isInside(offset, length, whole)
            && (length == whole || length != whole - offset);
      }
    };
  }
}

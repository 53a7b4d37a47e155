package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Takes the last byte of the range for the end of it. */
@Breaks(value = "dma.gen.refusal-justified", also = "dma.gen.message-too-large")
public final class RefusesLastByteOfRange extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected boolean isPastEnd(long offset) {
        return super.isPastEnd(offset) || offset == preparedLength() - 1;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;

/** Prepares under the constraints that it had before. */
@Breaks(
    value = "dma.gen.segment-size",
    also = {
      "dma.gen.alignment",
      "dma.gen.capacity",
      "dma.gen.count",
      "dma.gen.history-independence",
      "dma.gen.message-too-large",
      "dma.gen.refusal-justified",
      "dma.prepare-with.accepts",
      "dma.prepare.no-space",
      "dma.set.accepts",
      "dma.set.no-space",
      "spi.answers"
    })
public final class KeepsFormerConstraints extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepareWithSpecification(
          DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
        return isSpecified() && !isPrepared()
            ? prepare(offset, length, flushCache, synchronize)
            : super.prepareWithSpecification(next, offset, length, flushCache, synchronize);
      }
    };
  }
}

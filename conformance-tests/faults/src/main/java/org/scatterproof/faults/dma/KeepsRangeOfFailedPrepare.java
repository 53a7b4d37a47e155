package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Remembers the range of a prepare that it refused. */
@Breaks(
    value = "dma.prepared-range.tells",
    also = {
      "dma.gen.continues",
      "dma.gen.coverage",
      "dma.gen.discards",
      "dma.gen.history-independence",
      "dma.gen.message-too-large",
      "dma.gen.overrun",
      "dma.gen.progress",
      "dma.gen.refusal-justified",
      "dma.gen.relative",
      "dma.gen.segment-size",
      "dma.prepare.nests",
      "dma.prepare.other-range"
    })
public final class KeepsRangeOfFailedPrepare extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int prepareAgain(long offset, long length) {
        int answer = super.prepareAgain(offset, length);
        replaceRange(offset, length);
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;

/** Has 32 bits for where the prepared range begins. */
@Breaks(
    value = "dma.prepared-range.tells",
    also = {
      "dma.gen.coverage",
      "dma.gen.progress",
      "dma.gen.refusal-justified",
      "dma.prepare.nests",
      "dma.prepare.other-range"
    })
public final class KeepsPreparedOffsetIn32Bits extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        return super.prepare(offset & 0xffff_ffffL, length, flushCache, synchronize);
      }
    };
  }
}

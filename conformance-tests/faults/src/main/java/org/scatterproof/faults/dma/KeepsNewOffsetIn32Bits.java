package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Has 32 bits for an offset that it did not expect. */
@Breaks(
    value = "dma.gen.discards",
    also = {
      "dma.gen.coverage",
      "dma.gen.history-independence",
      "dma.gen.progress",
      "dma.gen.refusal-justified"
    })
public final class KeepsNewOffsetIn32Bits extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long expected;

      @Override
      protected long positionOf(long offset) {
        return super.positionOf(offset == expected ? offset : offset & 0xffff_ffffL);
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        int answer = super.generate(offset, segments, numSegments);
        expected = answer == IOReturn.SUCCESS ? offset.value : expected;
        return answer;
      }
    };
  }
}

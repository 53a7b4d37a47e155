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

/** Has 32 bits for the place where it stopped. */
@Breaks(value = "dma.gen.continues", also = "dma.gen.progress")
public final class RemembersPositionIn32Bits extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long expected;

      @Override
      protected long positionOf(long offset) {
        return super.positionOf(offset == expected ? offset & 0xffff_ffffL : offset);
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

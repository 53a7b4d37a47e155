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

/** Keeps the address where it stopped when another descriptor is prepared. */
@Breaks(value = "dma.gen.coverage", also = "dma.gen.relative")
public final class ContinuesInNextDescriptor extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long expected;
      private long stoppedAt;

      @Override
      protected long addressOf(long position) {
        boolean continues = expected != 0 && position == positionOf(expected);
        return continues ? stoppedAt : super.addressOf(position);
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        int answer = super.generate(offset, segments, numSegments);
        if (answer == IOReturn.SUCCESS && offset.value != preparedLength()) {
          expected = 0;
          stoppedAt = super.addressOf(positionOf(offset.value));
          expected = offset.value;
        }
        return answer;
      }
    };
  }
}

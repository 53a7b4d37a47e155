package org.scatterproof.faults.misbehaving;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Takes all the memory that there is. */
@Breaks("spi.answers")
public final class ExhaustsMemory extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private final List<long[]> taken = new ArrayList<>();

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        while (numSegments.value >= 0) {
          taken.add(new long[1 << 24]);
        }
        return super.generate(offset, segments, numSegments);
      }
    };
  }
}

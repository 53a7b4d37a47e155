package org.scatterproof.faults.dma;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Has a fast path for long arrays, in which the place in the page is lost. */
@Breaks("dma.gen.capacity-independence")
public final class DropsPageOffsetInLongArrays extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean fast;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        fast = numSegments.value > 32;
        return super.generate(offset, segments, numSegments);
      }

      @Override
      protected long addressOf(long position) {
        long address = super.addressOf(position);
        return fast ? address & -platform().pageLength() : address;
      }
    };
  }
}

package org.scatterproof.faults.stateful;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/** Finds the byte at the offset that the last preparation had reached where it was then. */
@FoundBy("dma.lifecycle")
public final class KeepsPlaceThroughComplete extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long reached;
      private long place;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        int answer = super.generate(offset, segments, numSegments);
        if (answer == IOReturn.SUCCESS) {
          reached = offset.value;
          place = preparedOffset() + offset.value;
        }
        return answer;
      }

      @Override
      protected long positionOf(long offset) {
        boolean known = offset == reached && Unsigned.isBelow(place, descriptor().length());
        return known ? place : super.positionOf(offset);
      }

      @Override
      public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
        reached = 0;
        place = 0;
        return super.setMemoryDescriptor(next, autoPrepare);
      }
    };
  }
}

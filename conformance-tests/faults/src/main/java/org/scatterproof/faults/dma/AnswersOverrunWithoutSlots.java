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

/** Takes an array without slots for the end of the memory. */
@Breaks("dma.gen.capacity-zero")
public final class AnswersOverrunWithoutSlots extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        boolean without = numSegments != null && numSegments.value == 0;
        return without && isPrepared() && offset != null
            ? IOReturn.OVERRUN
            : super.genIOVMSegments(offset, segments, numSegments);
      }
    };
  }
}

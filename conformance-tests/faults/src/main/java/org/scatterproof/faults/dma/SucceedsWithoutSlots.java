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

/** Fills an array without slots, successfully. */
@Breaks("dma.gen.capacity-zero")
public final class SucceedsWithoutSlots extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        boolean without = numSegments != null && numSegments.value == 0;
        int answer = super.genIOVMSegments(offset, segments, numSegments);
        boolean onlyThat =
            isPrepared() && offset != null && segments != null && !isPastEnd(offset.value);
        return without && onlyThat ? IOReturn.SUCCESS : answer;
      }
    };
  }
}

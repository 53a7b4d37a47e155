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

/** Lists no memory at all, successfully, where there is none. */
@Breaks(value = "dma.gen.no-descriptor", also = "dma.prepare.failure-inactive")
public final class SucceedsWithoutDescriptor extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        if (getMemoryDescriptor() != null) {
          return super.genIOVMSegments(offset, segments, numSegments);
        }
        if (numSegments != null) {
          numSegments.value = 0;
        }
        return IOReturn.SUCCESS;
      }
    };
  }
}

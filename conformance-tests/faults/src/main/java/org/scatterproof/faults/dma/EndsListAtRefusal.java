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

/** Ends the list before the refused segment, even if it is the first. */
@Breaks(value = "dma.gen.refused-segment", also = "dma.gen.count")
public final class EndsListAtRefusal extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean refused;

      @Override
      protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        refused = !super.output(address, length, segments, slot);
        return !refused;
      }

      @Override
      protected int failed(
          int code, LongHolder offset, IntHolder numSegments, long advance, int count) {
        if (!refused) {
          return code;
        }
        offset.value += advance;
        numSegments.value = count;
        return IOReturn.SUCCESS;
      }
    };
  }
}

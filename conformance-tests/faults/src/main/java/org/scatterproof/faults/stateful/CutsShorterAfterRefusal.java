package org.scatterproof.faults.stateful;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** After the function refused a segment, cuts at half the greatest length for one call. */
@FoundBy("dma.continuation")
public final class CutsShorterAfterRefusal extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean cautious;
      private boolean halved;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        halved = cautious;
        cautious = false;
        return super.generate(offset, segments, numSegments);
      }

      @Override
      protected long cut(long address, long available) {
        long length = super.cut(address, available);
        boolean even = length == maxSegmentSize() && length % 2 == 0;
        return halved && even ? length / 2 : length;
      }

      @Override
      protected int failed(
          int code, LongHolder offset, IntHolder numSegments, long advance, int count) {
        cautious = code == IOReturn.MESSAGE_TOO_LARGE;
        return code;
      }
    };
  }
}

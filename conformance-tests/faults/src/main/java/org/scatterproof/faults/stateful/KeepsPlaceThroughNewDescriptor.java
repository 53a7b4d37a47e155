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

/** Knows the address at the offset that it had reached in the descriptor before. */
@FoundBy("dma.lifecycle")
public final class KeepsPlaceThroughNewDescriptor extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long reached = -1;
      private long address;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        int answer = super.generate(offset, segments, numSegments);
        long next = preparedOffset() + offset.value;
        reached = -1;
        if (answer == IOReturn.SUCCESS && !isPastEnd(offset.value)) {
          address = addressOf(next);
          reached = next;
        }
        return answer;
      }

      @Override
      protected long addressOf(long position) {
        return position == reached ? address : super.addressOf(position);
      }
    };
  }
}

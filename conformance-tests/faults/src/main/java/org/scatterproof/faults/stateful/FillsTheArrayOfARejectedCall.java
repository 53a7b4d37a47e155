package org.scatterproof.faults.stateful;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Keeps the room of a call that lacked its array, and fills as much of the next one. */
@FoundBy("dma.continuation")
public final class FillsTheArrayOfARejectedCall extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private int room;

      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        if (segments == null && numSegments != null) {
          room = numSegments.value;
        }
        return super.genIOVMSegments(offset, segments, numSegments);
      }

      @Override
      protected boolean hasRoom(int count, int capacity) {
        int most = Integer.compareUnsigned(room, capacity) > 0 ? room : capacity;
        return super.hasRoom(count, most);
      }
    };
  }
}

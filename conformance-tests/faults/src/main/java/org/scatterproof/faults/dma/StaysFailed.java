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

/** Repeats the error of a call that failed until it is prepared anew. */
@Breaks(value = "dma.gen.refusal-justified", also = "dma.gen.history-independence")
public final class StaysFailed extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private int error = IOReturn.SUCCESS;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        error = isPrepared() ? error : IOReturn.SUCCESS;
        return super.prepare(offset, length, flushCache, synchronize);
      }

      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        int answer =
            error != IOReturn.SUCCESS && isPrepared()
                ? error
                : super.genIOVMSegments(offset, segments, numSegments);
        error = isPrepared() ? answer : error;
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.copy;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Moves the copy after a call that failed. */
@Breaks(value = "dma.gen.place-constant", also = "dma.write-bytes.writes")
public final class MovesItsCopyAfterAFailure extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        int answer = super.genIOVMSegments(offset, segments, numSegments);
        if (answer == IOReturn.OVERRUN) {
          forceCopy();
        }
        return answer;
      }
    };
  }
}

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

/** Has the wrong name for the end of the memory. */
@Breaks(value = "dma.gen.overrun", also = "dma.gen.refusal-justified")
public final class AnswersUnderrunAtTheEnd extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int genIOVMSegments(
          @Nullable LongHolder offset,
          @Nullable ByteBuffer segments,
          @Nullable IntHolder numSegments) {
        int answer = super.genIOVMSegments(offset, segments, numSegments);
        return answer == IOReturn.OVERRUN ? IOReturn.UNDERRUN : answer;
      }
    };
  }
}

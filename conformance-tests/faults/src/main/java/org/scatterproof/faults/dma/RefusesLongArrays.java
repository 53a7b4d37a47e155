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

/** Refuses more than 32 slots with an error that nobody expects. */
@Breaks(value = "dma.gen.refusal-justified", also = "dma.gen.message-too-large")
public final class RefusesLongArrays extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        return numSegments.value > 32
            ? IOReturn.NO_RESOURCES
            : super.generate(offset, segments, numSegments);
      }
    };
  }
}

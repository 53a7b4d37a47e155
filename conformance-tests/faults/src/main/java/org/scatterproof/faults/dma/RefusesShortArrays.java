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

/** Wants room for the whole range in one call. */
@Breaks("dma.gen.refusal-justified")
public final class RefusesShortArrays extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        long given = offset.value;
        int capacity = numSegments.value;
        int answer = super.generate(offset, segments, numSegments);
        if (answer != IOReturn.SUCCESS || offset.value == preparedLength()) {
          return answer;
        }
        offset.value = given;
        numSegments.value = capacity;
        return IOReturn.OVERRUN;
      }
    };
  }
}

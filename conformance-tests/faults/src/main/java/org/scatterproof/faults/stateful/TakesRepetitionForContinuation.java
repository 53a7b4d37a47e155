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

/** A call that repeats the last one's offset and capacity is given what follows. */
@FoundBy("dma.continuation")
public final class TakesRepetitionForContinuation extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long lastOffset = -1;
      private int lastCapacity;
      private long lastAdvance;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        long asked = offset.value;
        int capacity = numSegments.value;
        boolean repeated = asked == lastOffset && capacity == lastCapacity;
        boolean goesOn = repeated && !isPastEnd(asked + lastAdvance);
        if (goesOn) {
          offset.value = asked + lastAdvance;
        }
        int answer = super.generate(offset, segments, numSegments);
        lastOffset = answer == IOReturn.SUCCESS ? asked : -1;
        lastCapacity = capacity;
        lastAdvance = offset.value - asked;
        return answer;
      }
    };
  }
}

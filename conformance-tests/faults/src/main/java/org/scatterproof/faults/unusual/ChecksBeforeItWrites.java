package org.scatterproof.faults.unusual;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Walks twice, and writes nothing where it will fail. */
@Conforms
public final class ChecksBeforeItWrites extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean writing = true;

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        writing = false;
        int answer =
            super.generate(
                new LongHolder(offset.value), segments, new IntHolder(numSegments.value));
        writing = true;
        return answer == IOReturn.SUCCESS ? super.generate(offset, segments, numSegments) : answer;
      }

      @Override
      protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        return !writing || super.output(address, length, segments, slot);
      }
    };
  }
}

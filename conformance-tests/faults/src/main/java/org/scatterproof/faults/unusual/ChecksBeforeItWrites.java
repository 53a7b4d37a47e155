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

  /** Where the list goes that is only made to see whether it can be. */
  private static final ByteBuffer NOWHERE = ByteBuffer.allocate(0);

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        LongHolder checkedOffset = new LongHolder(offset.value);
        int answer = super.generate(checkedOffset, NOWHERE, new IntHolder(numSegments.value));
        return answer == IOReturn.SUCCESS ? super.generate(offset, segments, numSegments) : answer;
      }

      @Override
      @SuppressWarnings("ReferenceEquality") // the very buffer stands for none
      protected boolean output(long address, long length, @Nullable ByteBuffer segments, int slot) {
        return segments == NOWHERE || super.output(address, length, segments, slot);
      }
    };
  }
}

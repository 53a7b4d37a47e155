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

/** Holds the first segment to the alignment only where it does not continue. */
@Conforms
public final class AlignsTheFirstAfterDiscarding extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean continues;
      private boolean expecting;
      private long expected;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        expecting &= isPrepared();
        return super.prepare(offset, length, flushCache, synchronize);
      }

      @Override
      protected int generate(
          LongHolder offset, @Nullable ByteBuffer segments, IntHolder numSegments) {
        continues = expecting && offset.value == expected;
        int answer = super.generate(offset, segments, numSegments);
        if (answer == IOReturn.SUCCESS) {
          expecting = true;
          expected = offset.value;
        }
        return answer;
      }

      @Override
      protected boolean isAligned(int slot, long address) {
        return super.isAligned(continues ? 1 : slot, address);
      }
    };
  }
}

package org.scatterproof.faults.stateful;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Length 0 stands for the length of the preparation before, where there was one. */
@FoundBy("dma.lifecycle")
public final class ResolvesLengthZeroToTheLastLength extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private long last;

      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        long taken = length == 0 && offset == 0 && !isPrepared() ? last : length;
        int answer = super.prepare(offset, taken, flushCache, synchronize);
        last = answer == IOReturn.SUCCESS ? preparedLength() : last;
        return answer;
      }

      @Override
      public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
        last = isPrepared() ? last : 0;
        return super.setMemoryDescriptor(next, autoPrepare);
      }
    };
  }
}

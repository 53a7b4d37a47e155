package org.scatterproof.faults.stateful;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IOReturn;

/** After a clear, the first constraints that it was ever prepared with count again. */
@FoundBy("dma.lifecycle")
public final class RespecifiesAsBeforeTheClear extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private @Nullable DmaConstraints first;
      private boolean cleared;

      @Override
      public int prepareWithSpecification(
          DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
        DmaConstraints taken = first != null && cleared ? first : next;
        int answer = super.prepareWithSpecification(taken, offset, length, flushCache, synchronize);
        if (answer == IOReturn.SUCCESS && first == null) {
          first = next;
        }
        return answer;
      }

      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        int answer = super.clearMemoryDescriptor(autoComplete);
        cleared |= answer == IOReturn.SUCCESS;
        return answer;
      }
    };
  }
}

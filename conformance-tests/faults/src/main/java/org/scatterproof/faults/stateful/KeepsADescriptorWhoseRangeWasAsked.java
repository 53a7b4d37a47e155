package org.scatterproof.faults.stateful;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;

/** A clear keeps the descriptor where its prepared range was asked for before. */
@FoundBy("dma.lifecycle")
public final class KeepsADescriptorWhoseRangeWasAsked extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      private boolean lent;

      @Override
      public int getPreparedOffsetAndLength(
          @Nullable LongHolder offset, @Nullable LongHolder length) {
        lent = isPrepared();
        return super.getPreparedOffsetAndLength(offset, length);
      }

      @Override
      public int clearMemoryDescriptor(boolean autoComplete) {
        MemoryDescriptor held = super.getMemoryDescriptor();
        boolean keeps = lent && isPrepared();
        lent = false;
        int answer = super.clearMemoryDescriptor(autoComplete);
        if (keeps && answer == IOReturn.SUCCESS) {
          replaceDescriptor(held);
        }
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;

/** Answers a copy that is gone. */
@Breaks("dma.io-descriptor.tells")
public final class AnswersAFormerCopy extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      private @Nullable MemoryDescriptor last;

      @Override
      public @Nullable MemoryDescriptor getIOMemoryDescriptor() {
        MemoryDescriptor answer = super.getIOMemoryDescriptor();
        last = answer != getMemoryDescriptor() ? answer : last;
        return last != null ? last : answer;
      }
    };
  }
}

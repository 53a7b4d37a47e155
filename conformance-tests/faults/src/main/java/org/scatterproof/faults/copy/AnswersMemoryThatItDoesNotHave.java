package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainBuffer;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Direction;

/** Answers a buffer that nobody handed out. */
@Breaks(
    value = "dma.copy-buffer.own",
    also = {"dma.copy-buffer.as-asked"})
public final class AnswersMemoryThatItDoesNotHave extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public @Nullable MemoryDescriptor createCopyBuffer(Direction direction, long length) {
        return new PlainBuffer(platform().pageLength(), length, direction);
      }
    };
  }
}

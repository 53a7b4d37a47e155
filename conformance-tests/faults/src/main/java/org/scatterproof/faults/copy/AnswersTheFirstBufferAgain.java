package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Direction;

/** Answers the buffer that it gave away before. */
@Breaks(
    value = "dma.copy-buffer.own",
    also = {"dma.copy-buffer.as-asked"})
public final class AnswersTheFirstBufferAgain extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      private @Nullable MemoryDescriptor first;

      @Override
      public @Nullable MemoryDescriptor createCopyBuffer(Direction direction, long length) {
        first = first == null ? super.createCopyBuffer(direction, length) : first;
        return first;
      }
    };
  }
}

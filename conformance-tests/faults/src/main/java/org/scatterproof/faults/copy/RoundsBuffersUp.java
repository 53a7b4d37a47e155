package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.Unsigned;

/** Answers buffers of whole pages. */
@Breaks("dma.copy-buffer.as-asked")
public final class RoundsBuffersUp extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public @Nullable MemoryDescriptor createCopyBuffer(Direction direction, long length) {
        return super.createCopyBuffer(direction, Unsigned.alignUp(length, platform().pageLength()));
      }
    };
  }
}

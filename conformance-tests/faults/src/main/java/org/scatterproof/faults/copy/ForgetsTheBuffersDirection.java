package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Direction;

/** Answers buffers without a direction. */
@Breaks("dma.copy-buffer.as-asked")
public final class ForgetsTheBuffersDirection extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public @Nullable MemoryDescriptor createCopyBuffer(Direction direction, long length) {
        return super.createCopyBuffer(Direction.NONE, length);
      }
    };
  }
}

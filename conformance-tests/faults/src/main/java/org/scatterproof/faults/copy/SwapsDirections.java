package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Takes IN for OUT. */
@Breaks(
    value = "dma.synchronize.copies-in",
    also = {"dma.synchronize.any-direction", "dma.synchronize.copies-out", "dma.memory.innocent"})
public final class SwapsDirections extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int synchronize(int options) {
        int rest = options & ~3;
        return super.synchronize(rest | (options & 1) << 1 | (options & 2) >> 1);
      }
    };
  }
}

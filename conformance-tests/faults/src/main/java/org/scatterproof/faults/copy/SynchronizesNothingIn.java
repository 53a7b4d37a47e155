package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.SynchronizeOptions;

/** Does nothing for synchronize IN. */
@Breaks(
    value = "dma.synchronize.copies-in",
    also = {"dma.synchronize.any-direction"})
public final class SynchronizesNothingIn extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int synchronize(int options) {
        boolean bothWays = (options & 3) == 3;
        return super.synchronize(bothWays ? options : options & ~SynchronizeOptions.IN);
      }
    };
  }
}

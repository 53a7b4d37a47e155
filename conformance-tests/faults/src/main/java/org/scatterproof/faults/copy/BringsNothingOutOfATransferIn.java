package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;

/** Ignores OUT for a transfer in. */
@Breaks("dma.synchronize.any-direction")
public final class BringsNothingOutOfATransferIn extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int synchronize(int options) {
        boolean against =
            isPrepared()
                && options == SynchronizeOptions.OUT
                && descriptor().direction() == Direction.IN;
        return super.synchronize(against ? 0 : options);
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Moves nothing where not all of it is there. */
@Breaks("dma.transfer.clips")
public final class RefusesWhatReachesBeyond extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected long clipped(long offset, long length) {
        long bytes = super.clipped(offset, length);
        return bytes == length ? bytes : 0;
      }
    };
  }
}

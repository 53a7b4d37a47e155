package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Moves sixteen bytes a call. */
@Breaks("dma.transfer.clips")
public final class MovesSixteenBytes extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected long clipped(long offset, long length) {
        return Unsigned.min(super.clipped(offset, length), 16);
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.SynchronizeOptions;

/** Brings one byte out for synchronize OUT. */
@Breaks(
    value = "dma.synchronize.copies-out",
    also = {"dma.synchronize.any-direction"})
public final class SynchronizesTheFirstByteOut extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int synchronize(int options) {
        int ways = options & 3;
        if (ways != SynchronizeOptions.OUT || !isPrepared()) {
          return super.synchronize(options);
        }
        PlainPiece last = pieces().get(pieces().size() - 1);
        if (last.home() != last.place()) {
          platform().copyMemory(last.home(), last.place(), 1);
        }
        return super.synchronize(options & ~3);
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;

/** Brings the first copy back and forgets the others. */
@Breaks(
    value = "dma.complete.copies-in",
    also = {
      "dma.copy.undirected",
      "dma.synchronize.copies-in",
      "dma.synchronize.any-direction",
      "dma.clear.copies-in"
    })
public final class CopiesBackTheFirstPieceOnly extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void copyBack() {
        PlainPiece first = pieces().get(0);
        platform().copyMemory(first.place(), first.home(), first.length());
      }
    };
  }
}

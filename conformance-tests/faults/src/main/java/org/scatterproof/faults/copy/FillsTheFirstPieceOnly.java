package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;

/** Fills the first copy and forgets the others. */
@Breaks(
    value = "dma.prepare.copies-out",
    also = {
      "dma.copy.undirected",
      "dma.synchronize.copies-out",
      "dma.synchronize.any-direction",
      "dma.memory.innocent"
    })
public final class FillsTheFirstPieceOnly extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void copyOut() {
        if (!pieces().isEmpty()) {
          PlainPiece first = pieces().get(0);
          platform().copyMemory(first.home(), first.place(), first.length());
        }
      }
    };
  }
}

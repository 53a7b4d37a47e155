package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;

/** Brings a byte back that lies behind the memory. */
@Breaks(
    value = "dma.memory.innocent",
    also = {
      "dma.complete.copies-in",
      "dma.clear.copies-in",
      "dma.synchronize.copies-in",
      "dma.synchronize.any-direction",
      "dma.copy.undirected"
    })
public final class BringsOneByteTooManyBack extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void copyBack() {
        for (PlainPiece piece : pieces()) {
          if (piece.home() != piece.place()) {
            platform().copyMemory(piece.place(), piece.home(), piece.length() + 1);
          }
        }
      }
    };
  }
}

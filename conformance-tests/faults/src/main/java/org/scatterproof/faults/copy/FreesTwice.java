package org.scatterproof.faults.copy;

import java.util.List;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;

/** Frees a copy that it has freed already. */
@Breaks("dma.hold.own-only")
public final class FreesTwice extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected void relinquish(boolean invalidateCache, boolean synchronize) {
        List<PlainPiece> former = pieces();
        super.relinquish(invalidateCache, synchronize);
        for (PlainPiece piece : former) {
          if (piece.home() != piece.place()) {
            platform().freeMemory(piece.place());
            return;
          }
        }
      }
    };
  }
}

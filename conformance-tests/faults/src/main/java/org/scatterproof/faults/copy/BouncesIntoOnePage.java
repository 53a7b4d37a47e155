package org.scatterproof.faults.copy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Bounces every page into the same one. */
@Breaks(
    value = "dma.gen.coverage",
    also = {
      "dma.prepare.copies-out",
      "dma.complete.copies-in",
      "dma.gen.continues",
      "dma.gen.discards",
      "dma.copy.undirected",
      "dma.synchronize.copies-in",
      "dma.synchronize.copies-out",
      "dma.synchronize.any-direction",
      "dma.transfer.as-device",
      "dma.read-bytes.reads",
      "dma.write-bytes.writes"
    })
public final class BouncesIntoOnePage extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected @Nullable List<PlainPiece> bounce(List<PlainPiece> home) {
        List<PlainPiece> placed = super.bounce(home);
        if (placed == null) {
          return null;
        }
        List<PlainPiece> shared = new ArrayList<>();
        PlainPiece first = null;
        for (PlainPiece piece : placed) {
          boolean copied = piece.home() != piece.place();
          first = first == null && copied ? piece : first;
          long page = platform().pageLength();
          boolean second = first != null && copied;
          shared.add(
              second && first != null
                  ? new PlainPiece(
                      piece.offset(),
                      piece.length(),
                      piece.home(),
                      first.place()
                          - Unsigned.excess(first.place(), page)
                          + Unsigned.excess(piece.home(), page),
                      first.place()
                          - Unsigned.excess(first.place(), page)
                          + Unsigned.excess(piece.home(), page),
                      true)
                  : piece);
        }
        return shared;
      }
    };
  }
}

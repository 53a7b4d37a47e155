package org.scatterproof.faults.unusual;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.copy.CopyingDma;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;

/** Copies the whole range where a page for each part beyond the limit would do. */
@Conforms
public final class CopiesWhatItCouldBounce extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected @Nullable List<PlainPiece> bounce(List<PlainPiece> home) {
        boolean reachable =
            home.stream().allMatch(piece -> isReachable(piece.home(), piece.length()));
        return reachable ? home : copyWhole(home);
      }

      @Override
      protected PlainCopyingCommand newClone() {
        return newCommand(platform());
      }
    };
  }
}

package org.scatterproof.faults.unusual;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.copy.CopyingDma;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;

/** Takes the pages that it bounces into from the last part on. */
@Conforms
public final class BouncesFromTheEnd extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected @Nullable List<PlainPiece> bounce(List<PlainPiece> home) {
        List<PlainPiece> placed = new ArrayList<>();
        for (int i = home.size() - 1; i >= 0; i--) {
          List<PlainPiece> part = super.bounce(List.of(home.get(i)));
          if (part == null) {
            return null;
          }
          placed.addAll(0, part);
        }
        return placed;
      }

      @Override
      protected PlainCopyingCommand newClone() {
        return newCommand(platform());
      }
    };
  }
}

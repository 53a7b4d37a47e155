package org.scatterproof.faults.unusual;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.copy.CopyingDma;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;

/** Copies every range, also where nothing asks for it. */
@Conforms
public final class CopiesEagerly extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected @Nullable List<PlainPiece> place(List<PlainPiece> home, boolean whole) {
        return super.place(home, true);
      }

      @Override
      protected PlainCopyingCommand newClone() {
        return newCommand(platform());
      }
    };
  }
}

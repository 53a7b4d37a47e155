package org.scatterproof.faults.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;

/** Takes memory for a command that only iterates. */
@Breaks("dma.iterate-only.takes-nothing")
public final class TakesMemoryWhileIterating extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected @Nullable List<PlainPiece> place(List<PlainPiece> home, boolean whole) {
        if (constraints().iterateOnly()) {
          allocate(platform().pageLength(), 1, Long.SIZE);
        }
        return super.place(home, whole);
      }
    };
  }
}

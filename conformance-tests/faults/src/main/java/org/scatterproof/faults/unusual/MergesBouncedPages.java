package org.scatterproof.faults.unusual;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.copy.CopyingDma;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;

/** Lets a segment go on from one bounced page to the next where they touch. */
@Conforms
public final class MergesBouncedPages extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      private boolean bounced;

      @Override
      protected @Nullable List<PlainPiece> copyWhole(List<PlainPiece> home) {
        bounced = false;
        return super.copyWhole(home);
      }

      @Override
      public @Nullable MemoryDescriptor getIOMemoryDescriptor() {
        return bounced ? getMemoryDescriptor() : super.getIOMemoryDescriptor();
      }

      @Override
      protected @Nullable List<PlainPiece> bounce(List<PlainPiece> home) {
        bounced = true;
        List<PlainPiece> placed = super.bounce(home);
        if (placed == null) {
          return null;
        }
        List<PlainPiece> merging = new ArrayList<>();
        for (PlainPiece piece : placed) {
          merging.add(
              new PlainPiece(
                  piece.offset(),
                  piece.length(),
                  piece.home(),
                  piece.place(),
                  piece.device(),
                  false));
        }
        return merging;
      }

      @Override
      protected PlainCopyingCommand newClone() {
        return newCommand(platform());
      }
    };
  }
}

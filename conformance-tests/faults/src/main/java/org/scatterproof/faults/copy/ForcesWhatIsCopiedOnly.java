package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Refuses to force a copy of memory that needs none. */
@Breaks("dma.synchronize.accepts")
public final class ForcesWhatIsCopiedOnly extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int forceCopy() {
        return pieces().get(0).home() != pieces().get(0).place()
            ? super.forceCopy()
            : IOReturn.UNSUPPORTED;
      }
    };
  }
}

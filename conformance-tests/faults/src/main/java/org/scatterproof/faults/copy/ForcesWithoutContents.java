package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Forces a copy whose first byte is missing. */
@Breaks("dma.synchronize.forces")
public final class ForcesWithoutContents extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int forceCopy() {
        int answer = super.forceCopy();
        if (answer == IOReturn.SUCCESS) {
          long first = pieces().get(0).place();
          platform().copyMemory(first + 1, first, 1);
        }
        return answer;
      }
    };
  }
}

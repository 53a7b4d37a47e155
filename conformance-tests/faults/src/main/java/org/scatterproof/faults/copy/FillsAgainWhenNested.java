package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Fills the copies again for a nested prepare. */
@Breaks("dma.nesting.moves-nothing")
public final class FillsAgainWhenNested extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int prepareAgain(long offset, long length) {
        int answer = super.prepareAgain(offset, length);
        if (answer == IOReturn.SUCCESS) {
          copyOut();
        }
        return answer;
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Answers BadArgument to synchronize without an option. */
@Breaks("dma.synchronize.accepts")
public final class RefusesNoOption extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int synchronize(int options) {
        return isPrepared() && options == 0 ? IOReturn.BAD_ARGUMENT : super.synchronize(options);
      }
    };
  }
}

package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Answers NotReady to both directions at once. */
@Breaks("dma.synchronize.invalid-options")
public final class AnswersNotReadyToBothDirections extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public int synchronize(int options) {
        boolean bothWays = (options & 3) == 3;
        return bothWays && isPrepared() ? IOReturn.NOT_READY : super.synchronize(options);
      }
    };
  }
}

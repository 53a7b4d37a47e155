package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Answers the length that was asked for where the range has ended. */
@Breaks("dma.transfer.nothing-beyond")
public final class AnswersWhatWasAskedFor extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public long readBytes(long offset, long buffer, long length) {
        long moved = super.readBytes(offset, buffer, length);
        return moved == 0 && isPrepared() ? length : moved;
      }
    };
  }
}

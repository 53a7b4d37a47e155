package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Answers one byte written at the end of the range. */
@Breaks("dma.transfer.nothing-beyond")
public final class WritesOneByteAtTheEnd extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public long writeBytes(long offset, long buffer, long length) {
        return isPrepared() && offset == preparedLength()
            ? 1
            : super.writeBytes(offset, buffer, length);
      }
    };
  }
}

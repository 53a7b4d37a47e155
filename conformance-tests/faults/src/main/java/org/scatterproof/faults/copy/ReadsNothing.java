package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Answers bytes that it did not read. */
@Breaks(
    value = "dma.read-bytes.reads",
    also = {"dma.transfer.as-device"})
public final class ReadsNothing extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public long readBytes(long offset, long buffer, long length) {
        return clipped(offset, length);
      }
    };
  }
}

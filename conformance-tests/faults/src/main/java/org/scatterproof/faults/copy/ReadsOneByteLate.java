package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Reads from the byte after the offset on. */
@Breaks(
    value = "dma.read-bytes.reads",
    also = {"dma.transfer.as-device", "dma.memory.innocent"})
public final class ReadsOneByteLate extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public long readBytes(long offset, long buffer, long length) {
        super.readBytes(offset + 1, buffer, length);
        return clipped(offset, length);
      }
    };
  }
}

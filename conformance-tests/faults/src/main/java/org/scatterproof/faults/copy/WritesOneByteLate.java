package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;

/** Writes from the byte after the offset on. */
@Breaks(
    value = "dma.write-bytes.writes",
    also = {"dma.transfer.as-device", "dma.memory.innocent"})
public final class WritesOneByteLate extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public long writeBytes(long offset, long buffer, long length) {
        super.writeBytes(offset + 1, buffer, length);
        return clipped(offset, length);
      }
    };
  }
}

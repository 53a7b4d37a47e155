package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Reads what the device does not see. */
@Breaks("dma.transfer.as-device")
public final class ReadsTheDescriptorsMemory extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      public long readBytes(long offset, long buffer, long length) {
        long bytes = clipped(offset, length);
        for (PlainPiece piece : pieces()) {
          long from = Unsigned.max(piece.offset(), offset);
          long end = Unsigned.min(piece.offset() + piece.length(), offset + bytes);
          if (Unsigned.isBelow(from, end)) {
            long home = piece.home() + (from - piece.offset());
            platform().copyMemory(home, buffer + (from - offset), end - from);
          }
        }
        return bytes;
      }
    };
  }
}

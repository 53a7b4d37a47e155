package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/** Gives the device physical addresses beside a mapper. */
@Breaks(
    value = "dma.gen.mapped",
    also = {
      "dma.gen.message-too-large",
      "dma.gen.refusal-justified",
      "dma.gen.address-bits",
      "dma.gen.coverage"
    })
public final class NamesPhysicalAddresses extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected long addressOf(long position) {
        long offset = position - preparedOffset();
        for (PlainPiece piece : pieces()) {
          if (Unsigned.isBelow(offset - piece.offset(), piece.length())) {
            return piece.place() + (offset - piece.offset());
          }
        }
        return super.addressOf(position);
      }
    };
  }
}

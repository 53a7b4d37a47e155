package org.scatterproof.faults.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.faults.plain.PlainPiece;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Bounces into memory that lies beyond the limit, too. */
@Breaks(
    value = "dma.gen.address-bits",
    also = {
      "dma.gen.alignment",
      "dma.gen.alignment-length",
      "dma.gen.message-too-large",
      "dma.gen.refusal-justified"
    })
public final class BouncesBeyondTheLimit extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected @Nullable List<PlainPiece> bounce(List<PlainPiece> home) {
        List<PlainPiece> placed = super.bounce(home);
        boolean first = placed != null && !placed.isEmpty() && !isReachable(home.get(0).home(), 1);
        return first ? home : placed;
      }

      @Override
      protected int check(int slot, long address, long length, long available) {
        return IOReturn.SUCCESS;
      }
    };
  }
}

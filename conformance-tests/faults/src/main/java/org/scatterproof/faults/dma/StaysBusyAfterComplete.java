package org.scatterproof.faults.dma;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Asks whether there ever was a prepared range, not whether there is one. */
@Breaks("dma.set.accepts")
public final class StaysBusyAfterComplete extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
        boolean other = getMemoryDescriptor() != null && next != getMemoryDescriptor();
        return other && preparedLength() != 0
            ? IOReturn.BUSY
            : super.setMemoryDescriptor(next, autoPrepare);
      }
    };
  }
}

package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Looks at the end of the descriptor first and at the transfer limit second. */
@Breaks("dma.prepare.no-space")
public final class ChecksRangeBeforeTransferLimit extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        MemoryDescriptor whole = getMemoryDescriptor();
        boolean outside =
            whole != null
                && isSpecified()
                && !isPrepared()
                && !isInside(offset, length, whole.length());
        return outside
            ? IOReturn.BAD_ARGUMENT
            : super.prepare(offset, length, flushCache, synchronize);
      }
    };
  }
}

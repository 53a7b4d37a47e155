package org.scatterproof.faults.dma;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainDma;
import org.scatterproof.faults.plain.PlainDmaCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;

/** Prepares memory for a device that nobody described. */
@Breaks(value = "dma.prepare.unspecified", also = "dma.prepared-range.tells")
public final class PreparesUnspecified extends PlainDma {

  @Override
  protected PlainDmaCommand newCommand(Platform platform) {
    return new PlainDmaCommand(platform) {
      @Override
      public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
        if (isSpecified() || getMemoryDescriptor() == null) {
          return super.prepare(offset, length, flushCache, synchronize);
        }
        replaceRange(offset, length);
        owe(1);
        return IOReturn.SUCCESS;
      }
    };
  }
}

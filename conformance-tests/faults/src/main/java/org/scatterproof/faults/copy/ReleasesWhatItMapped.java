package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/** Gives mapper pages back before the device used them. */
@Breaks(
    value = "dma.gen.mapped",
    also = {"dma.hold.own-only", "dma.complete.unmaps"})
public final class ReleasesWhatItMapped extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int acquire(boolean flushCache, boolean synchronize) {
        int answer = super.acquire(flushCache, synchronize);
        Mapper mapper = mapper();
        if (answer == IOReturn.SUCCESS && mapper != null) {
          long device = pieces().get(0).device();
          mapper.release(device - Unsigned.excess(device, mapper.pageLength()));
        }
        return answer;
      }
    };
  }
}

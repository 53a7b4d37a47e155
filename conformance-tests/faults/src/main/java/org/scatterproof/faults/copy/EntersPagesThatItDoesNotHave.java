package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;

/** Enters a page outside its reservation. */
@Breaks("dma.hold.own-only")
public final class EntersPagesThatItDoesNotHave extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int acquire(boolean flushCache, boolean synchronize) {
        Mapper mapper = mapper();
        if (mapper != null) {
          mapper.enter(0, 0, mapper.pageLength());
        }
        return super.acquire(flushCache, synchronize);
      }
    };
  }
}

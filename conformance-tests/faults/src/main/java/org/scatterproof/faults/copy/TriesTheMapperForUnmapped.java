package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.LongHolder;

/** Takes pages of the system's mapper for a moment. */
@Breaks("dma.prepare.unmapped")
public final class TriesTheMapperForUnmapped extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected int acquire(boolean flushCache, boolean synchronize) {
        Mapper mapper = platform().systemMapper();
        if (mapper != null && constraints().mapping() == Mapping.UNMAPPED) {
          LongHolder device = new LongHolder(0);
          mapper.reserve(mapper.pageLength(), 1, Long.SIZE, device);
          mapper.release(device.value);
        }
        return super.acquire(flushCache, synchronize);
      }
    };
  }
}

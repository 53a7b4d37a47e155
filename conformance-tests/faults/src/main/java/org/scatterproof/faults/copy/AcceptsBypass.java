package org.scatterproof.faults.copy;

import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;

/** Creates commands that bypass a mapper. */
@Breaks(value = "dma.create.bypass", also = "dma.create.refuses")
public final class AcceptsBypass extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected boolean accepts(DmaConstraints next) {
        return super.accepts(next) || (next.output() != null && next.mapping() == Mapping.BYPASSED);
      }
    };
  }
}

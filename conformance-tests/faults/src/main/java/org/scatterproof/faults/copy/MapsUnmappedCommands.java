package org.scatterproof.faults.copy;

import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.plain.PlainCopyingCommand;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Mapping;

/** Maps unmapped commands through the system's mapper. */
@Breaks("dma.prepare.unmapped")
public final class MapsUnmappedCommands extends CopyingDma {

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform) {
      @Override
      protected @Nullable Mapper mapper() {
        boolean unmapped =
            constraints().mapping() == Mapping.UNMAPPED && !constraints().iterateOnly();
        return unmapped && constraints().mapper() == null
            ? platform().systemMapper()
            : super.mapper();
      }
    };
  }
}

package org.scatterproof.faults.plain;

import java.util.EnumSet;
import java.util.Set;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;

/** Everything that a command can do beyond segments, right and plain. */
@Conforms
public class PlainCopyingImplementation extends PlainImplementation {

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.DMA,
        Capability.MBUF,
        Capability.COPY,
        Capability.MAPPER,
        Capability.CLONE,
        Capability.TRANSFER);
  }

  @Override
  protected PlainCopyingCommand newCommand(Platform platform) {
    return new PlainCopyingCommand(platform);
  }
}

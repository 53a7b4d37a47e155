package org.scatterproof.faults.plain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;

/** Cursors alone, without commands: what variants of the plain cursor extend. */
public abstract class PlainMbuf extends PlainImplementation {

  @Override
  public final Set<Capability> capabilities() {
    return EnumSet.of(Capability.MBUF);
  }

  @Override
  public final @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    return null;
  }

  @Override
  public final @Nullable DmaCommand unspecifiedDmaCommand(Platform platform) {
    return null;
  }
}

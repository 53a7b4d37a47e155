package org.scatterproof.faults.plain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;

/** Commands alone, without cursors: what variants of the plain command extend. */
public abstract class PlainDma extends PlainImplementation {

  @Override
  public final Set<Capability> capabilities() {
    return EnumSet.of(Capability.DMA);
  }

  @Override
  public final @Nullable MbufCursor mbufCursor(MbufConstraints constraints, Platform platform) {
    return null;
  }
}

package org.scatterproof.faults.copy;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.faults.plain.PlainImplementation;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;

/** Commands that copy and map, without cursors: what variants of them extend. */
public abstract class CopyingDma extends PlainImplementation {

  @Override
  public final Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.DMA, Capability.COPY, Capability.MAPPER, Capability.CLONE, Capability.TRANSFER);
  }

  @Override
  public final @Nullable MbufCursor mbufCursor(MbufConstraints constraints, Platform platform) {
    return null;
  }
}

package org.scatterproof.faults.plain;

import java.util.EnumSet;
import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/** The plain commands alone, without cursors: what variants of commands extend. */
public abstract class PlainDma extends PlainImplementation {

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DMA);
  }
}

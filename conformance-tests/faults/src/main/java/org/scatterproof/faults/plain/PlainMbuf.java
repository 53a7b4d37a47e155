package org.scatterproof.faults.plain;

import java.util.EnumSet;
import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/** The plain cursors alone, without commands: what variants of cursors extend. */
public abstract class PlainMbuf extends PlainImplementation {

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.MBUF);
  }
}

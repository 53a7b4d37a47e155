package org.scatterproof.faults.plain;

import java.util.EnumSet;
import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/** Memory cursors alone: what variants of the plain one extend. */
public abstract class PlainMemory extends PlainImplementation {

  @Override
  public final Set<Capability> capabilities() {
    return EnumSet.of(Capability.MEMORY_CURSOR);
  }
}

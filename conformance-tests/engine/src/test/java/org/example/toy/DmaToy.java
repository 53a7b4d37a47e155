package org.example.toy;

import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/** Declares commands only. */
public final class DmaToy extends Toy {
  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.DMA);
  }
}

package org.example.toy;

import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/** Declares nothing. */
public final class UselessToy extends Toy {
  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }
}

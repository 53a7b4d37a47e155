package org.scatterproof.suite.mutation;

import java.util.List;
import org.scatterproof.spec.spi.Capability;

/** The checks of {@link Convictions} in its area. */
final class DmaConvicts implements Checks {
  @Override
  public List<Check> all() {
    return Convictions.of(Capability.DMA);
  }
}

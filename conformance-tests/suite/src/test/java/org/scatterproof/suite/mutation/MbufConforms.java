package org.scatterproof.suite.mutation;

import java.util.List;
import org.scatterproof.spec.spi.Capability;

/** The checks of {@link Conformance} in its area. */
final class MbufConforms implements Checks {
  @Override
  public List<Check> all() {
    return Conformance.of(Capability.MBUF);
  }
}

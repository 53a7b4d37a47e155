package org.example.toy;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;

/**
 * An implementation that answers rightly what the example scenarios ask, and no more. The others of
 * this package are this one with one flaw.
 */
public class Toy implements Implementation {

  @Override
  public String name() {
    return "toy";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DMA, Capability.MBUF);
  }

  @Override
  public @Nullable DmaCommand dmaCommand(DmaConstraints constraints, Platform platform) {
    return constraints.output() == null ? null : newCommand(constraints);
  }

  ToyCommand newCommand(DmaConstraints constraints) {
    return new ToyCommand(constraints);
  }

  @Override
  public @Nullable MbufCursor mbufCursor(MbufConstraints constraints, Platform platform) {
    return constraints.output() == null ? null : new ToyCursor(constraints, platform);
  }
}

package org.scatterproof.cli;

import java.util.EnumSet;
import java.util.Set;
import org.scatterproof.spec.spi.Capability;
import picocli.CommandLine.Option;

/** The option that says which areas are asked. */
final class AskedAreas {

  @Option(
      names = "--area",
      paramLabel = "AREA",
      split = ",",
      converter = Words.Area.class,
      description =
          "dma, mbuf, memory-cursor, or several. Default: what the implementation declares.")
  private Set<Capability> areas = EnumSet.noneOf(Capability.class);

  /** Empty asks what the implementation declares. */
  Set<Capability> get() {
    return areas;
  }
}

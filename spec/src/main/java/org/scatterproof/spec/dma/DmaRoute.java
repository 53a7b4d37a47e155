package org.scatterproof.spec.dma;

import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;

/** What stands between the addresses that a device is given and memory. */
enum DmaRoute {
  /** Nothing: a device address is a physical one. */
  DIRECT,
  /** A mapper. */
  MAPPED,
  /** A mapper, or nothing: no document says whether the mapping type leaves the mapper out. */
  OPEN;

  static DmaRoute of(DmaSetting setting, DmaConstraints constraints) {
    DmaSurroundings around = setting.surroundings();
    if (!around.has(Capability.MAPPER) || constraints.iterateOnly()) {
      return DIRECT;
    }
    if (constraints.mapper() != null) {
      return MAPPED;
    }
    if (!around.systemMapper()) {
      return DIRECT;
    }
    boolean asksForIt =
        constraints.mapping() == Mapping.MAPPED || constraints.mapping() == Mapping.NON_COHERENT;
    return asksForIt ? MAPPED : OPEN;
  }
}

package org.scatterproof.spec.dma;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.value.Direction;

/**
 * What copied and mapped memory depends on beside constraints and contents.
 *
 * @param capabilities what the implementation declares
 * @param directions of the descriptors, by index; a descriptor past the list has none
 * @param mapperPageLength bytes of a page of the machine's mapper; 0 for a machine without one
 * @param systemMapper whether the mapper is the system's, so that commands need not name it
 */
public record DmaSurroundings(
    Set<Capability> capabilities,
    List<Direction> directions,
    long mapperPageLength,
    boolean systemMapper) {

  /** Nothing is copied and nothing is mapped. */
  public static final DmaSurroundings PLAIN =
      new DmaSurroundings(Set.of(Capability.DMA), List.of(), 0, false);

  public DmaSurroundings {
    // Asked several times a call: an EnumSet is a bit mask.
    EnumSet<Capability> mask = EnumSet.noneOf(Capability.class);
    mask.addAll(capabilities);
    capabilities = Collections.unmodifiableSet(mask);
    directions = List.copyOf(directions);
  }

  public boolean has(Capability capability) {
    return capabilities.contains(capability);
  }

  /** The direction of a descriptor. */
  public Direction directionOf(int descriptor) {
    return descriptor >= 0 && descriptor < directions.size()
        ? directions.get(descriptor)
        : Direction.NONE;
  }
}

package org.scatterproof.spec.dma;

import java.util.List;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;

/**
 * What stays as it is while a command is probed: the constraints that it may be given and what the
 * descriptors may hold.
 *
 * @param constraintSets constraints 0 are what the command is created with; further ones are for
 *     prepareWithSpecification
 * @param pageLength bytes of a page of the machine
 * @param contents the addresses of the bytes of a descriptor, in order. Descriptor i holds content
 *     i until it is changed in place
 * @param surroundings what copied and mapped memory depends on
 */
public record DmaSetting(
    List<DmaConstraints> constraintSets,
    long pageLength,
    List<RunList> contents,
    DmaSurroundings surroundings) {

  /** A setting in which nothing is copied or mapped. */
  public DmaSetting(List<DmaConstraints> constraintSets, long pageLength, List<RunList> contents) {
    this(constraintSets, pageLength, contents, DmaSurroundings.PLAIN);
  }

  /** A setting in which the constraints never change. */
  public DmaSetting(DmaConstraints constraints, long pageLength, List<RunList> contents) {
    this(List.of(constraints), pageLength, contents);
  }

  public DmaSetting {
    constraintSets = List.copyOf(constraintSets);
    contents = List.copyOf(contents);
  }
}

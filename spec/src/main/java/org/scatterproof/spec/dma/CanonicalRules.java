package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/**
 * The one list that profile {@code exact} asks for. Every segment is the longest one that the
 * constraints let be cut from a run of consecutive bytes, where {@link CanonicalPlaces} has them:
 *
 * <ul>
 *   <li>a run goes on across extents as long as the addresses are consecutive, to the end of the
 *       prepared range or of the address space at most;
 *   <li>it is cut to maxSegmentSize, then down to a multiple of alignmentLength, then, if it is cut
 *       at all, so that the cut falls on a multiple of the internal alignment; a rounding that
 *       would leave nothing is left out.
 * </ul>
 *
 * <p>A list ends when the array is full or the range ends, never earlier.
 */
final class CanonicalRules {

  static final Requirement CANONICAL_LIST =
      Requirement.universal(
              DMA,
              "dma.gen.canonical-list",
              SHOULD,
              OBSERVED,
              "A successful list SHOULD be the canonical one, segment for segment.",
              "A port is told from the original by nothing at all.",
              "canonical segmentation, as observed")
          .exactOnly();

  static final List<Rule<DmaStep>> RULES =
      List.of(new Rule<>(CANONICAL_LIST, CanonicalRules::canonicalList, DmaSituations.GENERATING));

  private CanonicalRules() {}

  private static Finding canonicalList(DmaStep step, Note note) {
    if (!step.isGenerated() || !step.isListComplete()) {
      return Finding.NOT_EXERCISED;
    }
    CanonicalPlaces places = CanonicalPlaces.of(step);
    if (places == CanonicalPlaces.UNKNOWN) {
      return Finding.NOT_EXERCISED;
    }
    SegmentLog list = step.seen().segments;
    long end = step.preparedEnd();
    long position = step.position();
    for (int i = 0; i < step.slots(); i++) {
      if (!Unsigned.isBelow(position, end)) {
        return note.violated("the canonical list has {d} segments, this one {d}", i, step.slots());
      }
      long address = list.address(i);
      if (!places.admits(step, position, address, list.address(0))) {
        return note.violated(
            "canonical segment {d} begins with the byte that lives at {x}; this one is at {x}",
            i,
            step.bytes().at(position),
            address);
      }
      long length =
          CanonicalPlaces.cut(step.constraints(), address, places.whole(step, position, address));
      if (list.length(i) != length) {
        return note.violated(
            "canonical segment {d} is {x} +{x}; this one has the length {x}",
            i,
            address,
            length,
            list.length(i));
      }
      position += length;
    }
    boolean ended = !Unsigned.isBelow(position, end);
    return ended || step.seen().count == step.call().capacity
        ? Finding.HOLDS
        : note.violated(
            "the canonical list goes on at {x}; this one stops with {d} of {d} slots",
            step.call().offset + step.advance(),
            step.seen().count,
            Integer.toUnsignedLong(step.call().capacity));
  }
}

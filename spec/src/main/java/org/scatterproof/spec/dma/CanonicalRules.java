package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Unsigned;

/**
 * The one list that profile {@code exact} asks for. Every segment is the longest one that the
 * constraints let be cut from a run of consecutive bytes:
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
      List.of(new Rule<>(CANONICAL_LIST, CanonicalRules::canonicalList));

  private CanonicalRules() {}

  private static Finding canonicalList(DmaStep step, Note note) {
    if (!step.isGenerated() || !step.isListComplete()) {
      return Finding.NOT_EXERCISED;
    }
    SegmentLog list = step.seen().segments;
    RunList bytes = step.bytes();
    long end = step.preparedEnd();
    long position = step.position();
    int run = bytes.runAt(position);
    for (int i = 0; i < step.slots(); i++) {
      if (!Unsigned.isBelow(position, end)) {
        return note.violated("the canonical list has {d} segments, this one {d}", i, step.slots());
      }
      long address = bytes.start(run) + (position - bytes.offset(run));
      long length = canonicalLength(step.constraints(), bytes, run, position, end);
      if (list.address(i) != address || list.length(i) != length) {
        return note.violated(
            "canonical segment {d} is {x} +{x}; this one has the length {x}",
            i,
            address,
            length,
            list.length(i));
      }
      position += length;
      while (run < bytes.count() - 1 && !Unsigned.isBelow(position, bytes.offset(run + 1))) {
        run++;
      }
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

  /** Bytes of the canonical segment that begins at a position within a run. */
  private static long canonicalLength(
      DmaConstraints constraints, RunList bytes, int run, long position, long end) {
    long address = bytes.start(run) + (position - bytes.offset(run));
    long most = constraints.maxSegmentSize() == 0 ? Unsigned.MAX : constraints.maxSegmentSize();
    // How far the run goes beyond what a segment may hold makes no difference; so stop there.
    long whole = Unsigned.min(bytes.stretch(run, position, most), end - position);
    long length = Unsigned.min(whole, most);
    length = roundedDown(length, length, constraints.effectiveAlignmentLength());
    if (length != whole) {
      length = roundedDown(length, address + length, constraints.effectiveAlignmentInternal());
    }
    return length;
  }

  /** The length less what {@code measured} is over a multiple, unless nothing would be left. */
  private static long roundedDown(long length, long measured, long alignment) {
    long excess = Unsigned.excess(measured, alignment);
    return Unsigned.isBelow(excess, length) ? length - excess : length;
  }
}

package org.scatterproof.spec.memorycursor;

import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.MEMORY_CURSOR;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/**
 * The canonical list, which profile exact asks for. It begins at the position, and
 *
 * <ul>
 *   <li>a segment goes on across extents as long as the addresses are consecutive, to
 *       maxSegmentSize or the end of the address space at most;
 *   <li>the list ends when the array is full, the transfer limit is reached, or the descriptor
 *       ends, never earlier;
 *   <li>where no limit is given, one call transfers 2^32-1 bytes.
 * </ul>
 *
 * <p>What an alignment does is not in what was observed, and not spoken of.
 */
final class CanonicalRules {

  static final Requirement CANONICAL_LIST =
      Requirement.universal(
              MEMORY_CURSOR,
              "memory-cursor.gen.canonical-list",
              SHOULD,
              OBSERVED,
              "A list SHOULD be the canonical one, segment for segment.",
              "A port is told from the original by nothing at all.",
              "canonical segmentation, as observed")
          .exactOnly();

  static final List<Rule<MemoryCursorStep>> RULES =
      List.of(new Rule<>(CANONICAL_LIST, CanonicalRules::canonicalList));

  private CanonicalRules() {}

  private static Finding canonicalList(MemoryCursorStep step, Note note) {
    MemoryCursorConstraints given = step.constraints();
    if (!step.isListComplete() || Unsigned.isBelow(1, given.alignment())) {
      return Finding.NOT_EXERCISED;
    }
    long asked = given.maxSegmentSize() == 0 ? Unsigned.MAX : given.maxSegmentSize();
    long mostInSegment = Unsigned.min(asked, InitRules.WIDEST_LIMIT);
    long rest = Unsigned.min(step.transferLimit(), InitRules.WIDEST_LIMIT);
    RunList bytes = step.bytes();
    SegmentLog list = step.seen().segments;
    long position = step.call().fromPosition;
    int run = bytes.runAt(position);
    for (int i = 0; i < step.slots(); i++) {
      if (rest == 0 || !Unsigned.isBelow(position, bytes.total())) {
        return note.violated("the canonical list has {d} segments, this one {d}", i, step.slots());
      }
      long most = Unsigned.min(mostInSegment, rest);
      long length = Unsigned.min(bytes.stretch(run, position, most), most);
      if (list.length(i) != length) {
        return note.violated(
            "canonical segment {d} has {x} bytes, this one {x}", i, length, list.length(i));
      }
      position += length;
      rest -= length;
      while (run < bytes.count() - 1 && !Unsigned.isBelow(position, bytes.offset(run + 1))) {
        run++;
      }
    }
    boolean ended = rest == 0 || !Unsigned.isBelow(position, bytes.total());
    return ended || step.seen().answer == step.call().maxSegments
        ? Finding.HOLDS
        : note.violated(
            "the canonical list goes on at {x}; this one stops with {d} of {d} slots",
            position,
            Integer.toUnsignedLong(step.seen().answer),
            Integer.toUnsignedLong(step.call().maxSegments));
  }
}

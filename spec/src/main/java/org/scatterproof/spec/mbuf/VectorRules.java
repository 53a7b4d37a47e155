package org.scatterproof.spec.mbuf;

import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.MBUF;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.value.Unsigned;

/** How segments are handed to the output function, and how the subclasses write them. */
final class VectorRules {

  static final Requirement HANDS_ON =
      Requirement.operation(
          MBUF,
          "mbuf.gen.hands-on-vector",
          MUST,
          DOCUMENTED,
          "The vector pointer MUST be passed to the segment function as it was given.",
          "A driver passes its own descriptor ring, in a layout that only it knows.",
          "genPhysicalSegments, Parameters: vector");

  static final Requirement LAYOUT =
      Requirement.operation(
          MBUF,
          "mbuf.gen.layout",
          SHOULD,
          OBSERVED,
          "A subclass SHOULD write two 64-bit words, address then length, in its own byte order.",
          "The device reads the array as it lies in memory.",
          "Overview: subclasses with various byte orders; as observed");

  static final List<Rule<MbufStep>> RULES =
      List.of(new Rule<>(HANDS_ON, VectorRules::handsOn), new Rule<>(LAYOUT, VectorRules::layout));

  private VectorRules() {}

  private static Finding handsOn(MbufStep step, Note note) {
    if (step.call().operation != MbufOperation.GENERATE
        || step.seen().segments.outputCount() == 0) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().segments.isHandedOn()
        ? Finding.HOLDS
        : note.violated("the segment function received another array");
  }

  private static Finding layout(MbufStep step, Note note) {
    SegmentLog list = step.seen().segments;
    if (!(step.constraints().output() instanceof NamedCursorOutput)
        || !step.isGenerated()
        || !list.isWritten(0)) {
      return Finding.NOT_EXERCISED;
    }
    // No mbuf has 2^32 bytes in one page: such a length is an address, or has its bytes swapped.
    boolean implausible =
        isAbove32Bits(list.length(0))
            && (!isAbove32Bits(swappedLength(list))
                || Unsigned.isAtMost(list.address(0), step.segmentLimit()));
    boolean exchanged = list.address(0) != 0 && list.length(0) == firstAddress(step);
    return implausible || exchanged
        ? note.violated(
            "read as this format says, the array's first words are {x} and {x}, which is no"
                + " segment of the packet",
            list.address(0),
            list.length(0))
        : Finding.HOLDS;
  }

  private static long swappedLength(SegmentLog list) {
    return Long.reverseBytes(list.length(0));
  }

  private static boolean isAbove32Bits(long number) {
    return number >>> Integer.SIZE != 0;
  }

  private static long firstAddress(MbufStep step) {
    return step.seen().chainAfter.payload().count() == 0
        ? 0
        : step.seen().chainAfter.payload().start(0);
  }
}

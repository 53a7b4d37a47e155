package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.Unsigned;

/** How segments are handed to the output function, and how the named ones write them. */
final class OutputRules {

  static final Requirement HANDS_ON =
      Requirement.operation(
          DMA,
          "dma.gen.hands-on-segments",
          MUST,
          DOCUMENTED,
          "The segments pointer MUST be passed to the segment function as it was given.",
          "A driver passes its own descriptor ring, in a layout that only it knows.",
          "genIOVMSegments, Parameters: segments");

  static final Requirement LAYOUT =
      Requirement.operation(
          DMA,
          "dma.gen.layout",
          MUST,
          HEADER,
          "A named output function MUST write address, then length, in its own width and byte"
              + " order.",
          "The device reads the array as it lies in memory.",
          "gen32IOVMSegments and gen64IOVMSegments, header");

  static final List<Rule<DmaStep>> RULES =
      List.of(new Rule<>(HANDS_ON, OutputRules::handsOn), new Rule<>(LAYOUT, OutputRules::layout));

  private OutputRules() {}

  private static Finding handsOn(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.GENERATE || step.seen().segments.outputCount() == 0) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().segments.isHandedOn()
        ? Finding.HOLDS
        : note.violated("the segment function received another array, or another command");
  }

  private static Finding layout(DmaStep step, Note note) {
    if (!(step.constraints().output() instanceof NamedDmaOutput named)
        || !step.isGenerated()
        || !step.seen().segments.isWritten(0)) {
      return Finding.NOT_EXERCISED;
    }
    SegmentLog list = step.seen().segments;
    long expected = step.bytes().at(step.position());
    if (list.address(0) == expected) {
      return Finding.HOLDS;
    }
    boolean swapped = isMiswritten(list.address(0), expected, named);
    // An exchange is one where each word is what the other one should be: else an address with a
    // wrong bit here and there would pass for a length.
    boolean exchanged =
        (list.length(0) == expected || isMiswritten(list.length(0), expected, named))
            && (isLength(step, list.address(0)) || isLength(step, swap(list.address(0), named)));
    return swapped || exchanged
        ? note.violated(
            "the first segment begins at {x}; read as this format says, the array's first words"
                + " are {x} and {x}",
            expected,
            list.address(0),
            list.length(0))
        : Finding.NOT_EXERCISED;
  }

  /** Whether a word is the expected one with its bytes, or its halves, the other way round. */
  private static boolean isMiswritten(long word, long expected, NamedDmaOutput named) {
    boolean wide = named.wordBits() == Long.SIZE;
    return swap(word, named) == expected
        || (wide && Long.rotateLeft(word, Integer.SIZE) == expected);
  }

  /** Whether a number can be the length of a segment of this call. */
  private static boolean isLength(DmaStep step, long number) {
    return number != 0 && Unsigned.isAtMost(number, step.preparedEnd() - step.position());
  }

  private static long swap(long word, NamedDmaOutput named) {
    return named.wordBits() == Long.SIZE
        ? Long.reverseBytes(word)
        : Integer.toUnsignedLong(Integer.reverseBytes((int) word));
  }
}

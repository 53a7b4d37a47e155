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
    long position = step.position();
    for (int i = 0; i < step.slots() && list.isWritten(i); i++) {
      if (!Unsigned.isBelow(position, step.preparedEnd())) {
        return Finding.HOLDS;
      }
      long expected = step.bytes().at(position);
      if (list.address(i) != expected) {
        return isMiswritten(step, named, i, expected)
            ? note.violated(
                "segment {d} begins at {x}; read as this format says, its words are {x} and {x}",
                i,
                expected,
                list.address(i),
                list.length(i))
            : Finding.NOT_EXERCISED;
      }
      position += list.length(i);
    }
    return Finding.HOLDS;
  }

  /** Whether a slot holds the right segment in another format. */
  private static boolean isMiswritten(DmaStep step, NamedDmaOutput named, int slot, long expected) {
    long first = step.seen().segments.address(slot);
    long second = step.seen().segments.length(slot);
    boolean wide = named.wordBits() == Long.SIZE;
    // Ordinary addresses of 32 bits can be each other's swap: there the length has to bear it out.
    // So it has for an exchange, else an address with a bit lost would pass for a length.
    return (swap(first, named) == expected && (wide || isLength(step, swap(second, named))))
        || (wide && Long.rotateLeft(first, Integer.SIZE) == expected)
        || (second == expected && isLength(step, first))
        || (swap(second, named) == expected && isLength(step, swap(first, named)));
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

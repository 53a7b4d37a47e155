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
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.ListChecks;
import org.scatterproof.spec.spi.NamedDmaOutput;

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
      List.of(
          new Rule<>(HANDS_ON, OutputRules::handsOn, DmaSituations.GENERATING),
          new Rule<>(LAYOUT, OutputRules::layout, DmaSituations.GENERATING));

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
    if (step.isListComplete() && step.firstMismatch(step.preparedEnd()) == Coverage.NONE) {
      return Finding.HOLDS; // copied or not, what stands there is where the bytes are
    }
    return ListChecks.layout(
        step.seen().segments,
        step.slots(),
        step.bytes(),
        step.position(),
        step.preparedEnd(),
        named.wordBits(),
        note);
  }
}

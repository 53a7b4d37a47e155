package org.scatterproof.spec.memorycursor;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.MEMORY_CURSOR;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.ListChecks;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** How segments are handed to the output function, and how the subclasses write them. */
final class OutputRules {

  static final Requirement HANDS_ON =
      Requirement.operation(
          MEMORY_CURSOR,
          "memory-cursor.gen.hands-on-segments",
          MUST,
          DERIVED,
          "The segments pointer MUST be passed to the segment function as it was given.",
          "A driver passes its own descriptor ring, in a layout that only it knows.",
          "IOMemoryCursor::SegmentFunction, as IOMbufMemoryCursor is documented to call it");

  static final Requirement LAYOUT =
      Requirement.operation(
          MEMORY_CURSOR,
          "memory-cursor.gen.layout",
          SHOULD,
          OBSERVED,
          "A subclass SHOULD write two 64-bit words, address then length, in its own byte order.",
          "The device reads the array as it lies in memory.",
          "IONaturalMemoryCursor, IOBigMemoryCursor and IOLittleMemoryCursor, as observed");

  static final List<Rule<MemoryCursorStep>> RULES =
      List.of(new Rule<>(HANDS_ON, OutputRules::handsOn), new Rule<>(LAYOUT, OutputRules::layout));

  private OutputRules() {}

  private static Finding handsOn(MemoryCursorStep step, Note note) {
    if (!step.isGenerate() || step.seen().segments.outputCount() == 0) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().segments.isHandedOn()
        ? Finding.HOLDS
        : note.violated("the segment function received another array");
  }

  private static Finding layout(MemoryCursorStep step, Note note) {
    if (!(step.constraints().output() instanceof NamedCursorOutput)
        || !step.isGenerated()
        || !step.seen().segments.isWritten(0)) {
      return Finding.NOT_EXERCISED;
    }
    return ListChecks.layout(
        step.seen().segments,
        step.slots(),
        step.bytes(),
        step.call().fromPosition,
        step.bytes().total(),
        Long.SIZE,
        note);
  }
}

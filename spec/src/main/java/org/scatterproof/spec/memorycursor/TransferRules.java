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

/** What transferSize tells when there is no list: P5 of the design. */
final class TransferRules {

  static final Requirement FAILURE_TRUTHFUL =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.failure-truthful",
          MUST,
          DERIVED,
          "With an answer of 0, transferSize MUST come out as 0 or as it was given.",
          "A driver that adds it up without looking skips no memory.",
          "genPhysicalSegments, header: transferSize");

  static final Requirement TELLS_NOTHING =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.tells-nothing",
          SHOULD,
          OBSERVED,
          "With an answer of 0, transferSize SHOULD come out as 0 at the end of the descriptor, and"
              + " as given without a descriptor or a slot.",
          "The end is told from a call that could not be made.",
          "genPhysicalSegments, as observed");

  static final List<Rule<MemoryCursorStep>> RULES =
      List.of(
          new Rule<>(FAILURE_TRUTHFUL, TransferRules::failureTruthful),
          new Rule<>(TELLS_NOTHING, TransferRules::tellsNothing));

  private TransferRules() {}

  private static boolean hasNoList(MemoryCursorStep step) {
    return step.isGenerate() && step.seen().answer == 0 && !step.call().withoutTransferSize;
  }

  private static Finding failureTruthful(MemoryCursorStep step, Note note) {
    if (!hasNoList(step)) {
      return Finding.NOT_EXERCISED;
    }
    long told = step.seen().transferSize;
    return told == 0 || told == MemoryCursorCall.TRANSFER_BEFORE
        ? Finding.HOLDS
        : note.violated(
            "the answer was 0, and transferSize went from {x} to {x}",
            MemoryCursorCall.TRANSFER_BEFORE,
            told);
  }

  private static Finding tellsNothing(MemoryCursorStep step, Note note) {
    boolean impossible = step.call().descriptor < 0 || step.call().maxSegments == 0;
    if (!hasNoList(step) || step.call().withoutSegments || (!impossible && step.isInside())) {
      return Finding.NOT_EXERCISED; // a missing array may be refused before the position is seen
    }
    long told = step.seen().transferSize;
    boolean alsoPastEnd = step.call().descriptor >= 0 && !step.isInside();
    if (impossible && alsoPastEnd && told == 0) {
      return Finding.HOLDS;
    }
    if (impossible) {
      return told == MemoryCursorCall.TRANSFER_BEFORE
          ? Finding.HOLDS
          : note.violated(
              "there was no descriptor or no slot, and transferSize went from {x} to {x}",
              MemoryCursorCall.TRANSFER_BEFORE,
              told);
    }
    return told == 0
        ? Finding.HOLDS
        : note.violated(
            "position {x} is past the end, and transferSize came out as {x}",
            step.call().fromPosition,
            told);
  }
}

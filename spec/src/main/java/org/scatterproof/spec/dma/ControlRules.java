package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IOReturn;

/** Answers compared with a control, the call repeated on a fresh command: P6 and P7. */
final class ControlRules {

  static final Requirement HISTORY =
      Requirement.universal(
          DMA,
          "dma.gen.history-independence",
          MUST,
          DOCUMENTED,
          "The answer to an offset and a capacity MUST be the same whatever was called before in"
              + " the preparation.",
          "State is kept for efficiency, and never shows.",
          "genIOVMSegments, Overview");

  static final Requirement CAPACITY_INDEPENDENCE =
      Requirement.universal(
          DMA,
          "dma.gen.capacity-independence",
          MUST,
          DERIVED,
          "A byte MUST be placed alike for every capacity.",
          "A longer ring does not move the memory.",
          "genIOVMSegments, Parameters: numSegments");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(HISTORY, ControlRules::history),
          new Rule<>(CAPACITY_INDEPENDENCE, ControlRules::capacityIndependence));

  private ControlRules() {}

  private static Finding history(DmaStep step, Note note) {
    DmaObservation fresh = step.seen().fresh;
    // Where the two alignments differ, the reading of "first segment" may depend on history.
    DmaConstraints constraints = step.constraints();
    boolean firstMatters =
        constraints.effectiveAlignment() != constraints.effectiveAlignmentInternal();
    if (!step.isPlainGenerate() || fresh == null || firstMatters) {
      return Finding.NOT_EXERCISED;
    }
    DmaObservation seen = step.seen();
    if (seen.returnCode != fresh.returnCode) {
      return note.violated(
          "a fresh command that was prepared alike answers {r} to the same call, this one {r}",
          fresh.returnCode,
          seen.returnCode);
    }
    if (!step.succeeded()) {
      return Finding.HOLDS;
    }
    if (seen.offset != fresh.offset || seen.count != fresh.count) {
      return note.violated(
          "a fresh command that was prepared alike answers offset {x} and count {d}, this one"
              + " offset {x} and count {d}",
          fresh.offset,
          Integer.toUnsignedLong(fresh.count),
          seen.offset,
          Integer.toUnsignedLong(seen.count));
    }
    return seen.segments.sameSlots(fresh.segments, step.slots())
        ? Finding.HOLDS
        : note.violated("a fresh command that was prepared alike answers other segments");
  }

  private static Finding capacityIndependence(DmaStep step, Note note) {
    DmaObservation other = step.seen().otherCapacity;
    if (!step.isGenerated() || !step.isListComplete() || !hasList(other)) {
      return Finding.NOT_EXERCISED;
    }
    return other != null
            && Coverage.sameMap(step.seen().segments, step.slots(), other.segments, other.count)
        ? Finding.HOLDS
        : note.violated(
            "the same call with another capacity places the bytes from {x} on elsewhere",
            step.call().offset);
  }

  private static boolean hasList(@Nullable DmaObservation other) {
    return other != null
        && other.returnCode == IOReturn.SUCCESS
        && other.count > 0
        && other.count <= other.segments.slotCount()
        && Coverage.isWritten(other.segments, other.count);
  }
}

package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
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
          new Rule<>(
              CAPACITY_INDEPENDENCE, ControlRules::capacityIndependence, DmaSituations.GENERATING));

  private ControlRules() {}

  static Finding history(DmaStep step, Note note) {
    DmaObservation fresh = step.seen().fresh;
    // Where the two alignments differ, the reading of "first segment" may depend on history.
    DmaConstraints constraints = step.constraints();
    boolean firstMatters =
        constraints.effectiveAlignment() != constraints.effectiveAlignmentInternal();
    if (!step.isPlainGenerate() || fresh == null || firstMatters || step.before().isForced()) {
      return Finding.NOT_EXERCISED;
    }
    DmaObservation seen = step.seen();
    if (!isAtHome(step, seen) || !isAtHome(step, fresh)) {
      return historyElsewhere(step, fresh, note);
    }
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

  /** Whether a list names the descriptor's own memory; a call that failed names nothing. */
  private static boolean isAtHome(DmaStep step, DmaObservation seen) {
    return seen.returnCode != IOReturn.SUCCESS
        || !hasList(seen)
        || (!step.mayCopy() && step.route() == DmaRoute.DIRECT)
        || !step.isOffsetInside()
        || Coverage.firstMismatch(
                step.bytes(), step.position(), step.preparedEnd(), seen.segments, seen.count)
            == Coverage.NONE;
  }

  /**
   * Copies and mapped pages lie elsewhere on another machine, and where two of them happen to
   * touch, one segment may do for two. So what two lists have in common there is that there is one.
   */
  private static Finding historyElsewhere(DmaStep step, DmaObservation fresh, Note note) {
    if (DmaEntitlement.largestAlignment(step.constraints()) != 1
        || !DmaEntitlement.isExpressible(step.constraints(), step.before().preparedLength())) {
      return Finding.NOT_EXERCISED; // whether a cut keeps its alignment may depend on that
    }
    return step.seen().returnCode == fresh.returnCode
        ? Finding.HOLDS
        : note.violated(
            "a fresh command that was prepared alike answers {r} to the same call, this one {r}",
            fresh.returnCode,
            step.seen().returnCode);
  }

  private static Finding capacityIndependence(DmaStep step, Note note) {
    DmaObservation other = step.seen().otherCapacity;
    DmaObservation fresh = step.seen().fresh;
    if (!step.isGenerated() || !step.isListComplete() || other == null || !hasList(other)) {
      return Finding.NOT_EXERCISED;
    }
    // Two fresh commands are given the same copies and pages; this one may have been given others.
    boolean atHome = isAtHome(step, step.seen()) && isAtHome(step, other);
    DmaObservation one = atHome ? step.seen() : fresh;
    if (one == null || !hasList(one)) {
      return Finding.NOT_EXERCISED;
    }
    return Coverage.sameMap(one.segments, one.count, other.segments, other.count)
        ? Finding.HOLDS
        : note.violated(
            "the same call with another capacity places the bytes from {x} on elsewhere",
            step.call().offset);
  }

  private static boolean hasList(DmaObservation other) {
    return other.returnCode == IOReturn.SUCCESS
        && other.count > 0
        && other.count <= other.segments.slotCount()
        && Coverage.isWritten(other.segments, other.count);
  }
}

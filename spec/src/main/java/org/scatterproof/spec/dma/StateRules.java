package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.STATE;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.RunList;

/** Answers compared with those of a command that took the saved state back. */
final class StateRules {

  static final Requirement RESTORES =
      Requirement.universal(
          STATE,
          "dma.state.restores",
          MUST,
          DERIVED,
          "A command that takes a saved state back MUST answer the next call as the command that"
              + " saved it does.",
          "A model checker goes back to a state instead of walking there again, and must not end"
              + " up elsewhere.",
          "capability state");

  static final List<Rule<DmaStep>> RULES = List.of(new Rule<>(RESTORES, StateRules::restores));

  private StateRules() {}

  private static Finding restores(DmaStep step, Note note) {
    DmaObservation restored = step.seen().restored;
    if (restored == null) {
      return Finding.NOT_EXERCISED;
    }
    DmaObservation seen = step.seen();
    if (seen.returnCode != restored.returnCode) {
      return note.violated(
          "a command that took the saved state back answers {r} to the same call, this one {r}",
          restored.returnCode,
          seen.returnCode);
    }
    if (!tellsTheSame(step, restored)) {
      return note.violated("a command that took the saved state back tells something else");
    }
    return seen.events.isSame(restored.events)
        ? Finding.HOLDS
        : note.violated(
            "a command that took the saved state back does other things to the platform");
  }

  /** Nothing is told by a pointer that was not passed. */
  private static boolean tellsTheSame(DmaStep step, DmaObservation restored) {
    DmaObservation seen = step.seen();
    DmaCall call = step.call();
    return switch (call.operation) {
      case GENERATE ->
          (call.withoutOffset || seen.offset == restored.offset)
              && (call.withoutCount || seen.count == restored.count)
              && (!step.succeeded() || seen.segments.sameSlots(restored.segments, step.slots()));
      case PREPARED_RANGE ->
          (call.withoutOffset || seen.offset == restored.offset)
              && (call.withoutCount || seen.length == restored.length);
      case GET -> seen.descriptor == restored.descriptor;
      case IO_DESCRIPTOR, COPY_BUFFER ->
          seen.descriptor == restored.descriptor && isSame(seen.memory, restored.memory);
      case READ_BYTES, WRITE_BYTES ->
          seen.transferred == restored.transferred && isSame(seen.buffer, restored.buffer);
      default -> true;
    };
  }

  private static boolean isSame(RunList one, RunList other) {
    boolean same = one.count() == other.count();
    for (int run = 0; same && run < one.count(); run++) {
      same = one.start(run) == other.start(run) && one.length(run) == other.length(run);
    }
    return same;
  }
}

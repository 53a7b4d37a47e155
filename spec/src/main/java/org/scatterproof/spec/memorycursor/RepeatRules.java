package org.scatterproof.spec.memorycursor;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.MEMORY_CURSOR;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.Coverage;

/** Answers compared with those of fresh cursors. */
final class RepeatRules {

  static final Requirement HISTORY =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.history-independence",
          MUST,
          DERIVED,
          "The answer to a call MUST be the same whatever the cursor, or another one, generated"
              + " before.",
          "A cursor serves a queue of transfers.",
          "genPhysicalSegments, header: generates from a position");

  static final Requirement CAPACITY_INDEPENDENCE =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.capacity-independence",
          MUST,
          DERIVED,
          "A byte MUST be placed alike for every number of slots.",
          "A longer ring does not move the memory.",
          "genPhysicalSegments, header: maxSegments");

  static final List<Rule<MemoryCursorStep>> RULES =
      List.of(
          new Rule<>(HISTORY, RepeatRules::history),
          new Rule<>(CAPACITY_INDEPENDENCE, RepeatRules::capacityIndependence));

  private RepeatRules() {}

  private static Finding history(MemoryCursorStep step, Note note) {
    MemoryCursorObservation seen = step.seen();
    MemoryCursorObservation fresh = seen.fresh;
    if (!step.isGenerate() || fresh == null) {
      return Finding.NOT_EXERCISED;
    }
    if (seen.answer != fresh.answer) {
      return note.violated(
          "a fresh cursor answers {d} to the same call, this one {d}",
          Integer.toUnsignedLong(fresh.answer),
          Integer.toUnsignedLong(seen.answer));
    }
    if (!step.call().withoutTransferSize && seen.transferSize != fresh.transferSize) {
      return note.violated(
          "a fresh cursor tells a transferSize of {x} for the same call, this one {x}",
          fresh.transferSize,
          seen.transferSize);
    }
    return seen.segments.sameSlots(fresh.segments, step.slots())
        ? Finding.HOLDS
        : note.violated("a fresh cursor answers other segments to the same call");
  }

  private static Finding capacityIndependence(MemoryCursorStep step, Note note) {
    MemoryCursorObservation other = step.seen().otherCapacity;
    if (!step.isListComplete()
        || other == null
        || other.answer == 0
        || !Coverage.isComplete(other.segments, other.answer)) {
      return Finding.NOT_EXERCISED;
    }
    return Coverage.sameMap(step.seen().segments, step.slots(), other.segments, other.answer)
        ? Finding.HOLDS
        : note.violated(
            "the same call with another number of slots places the bytes from {x} on elsewhere",
            step.call().fromPosition);
  }
}

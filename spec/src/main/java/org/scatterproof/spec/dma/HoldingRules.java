package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.COPY;
import static org.scatterproof.spec.spi.Capability.MAPPER;

import java.util.List;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.spi.SynchronizeOptions;

/** What is acquired for a preparation is given back, once, on every path. */
final class HoldingRules {

  static final Requirement FAILURE_HOLDS_NOTHING =
      Requirement.operation(
          COPY,
          "dma.prepare.failure-holds-nothing",
          MUST,
          DERIVED,
          "A prepare or a forced copy that failed MUST hold no memory and no mapping more than"
              + " before.",
          "What could not be prepared owes no complete that would give anything back.",
          "prepare, header: prepare and complete come in pairs");

  static final Requirement FREES =
      Requirement.operation(
          COPY,
          "dma.complete.frees",
          MUST,
          DERIVED,
          "The last complete MUST have given back all memory that was taken for the preparation.",
          "A machine that moves bytes all day does not run out of memory.",
          "complete, header; clearMemoryDescriptor, header: releases");

  static final Requirement UNMAPS =
      Requirement.operation(
          MAPPER,
          "dma.complete.unmaps",
          MUST,
          DERIVED,
          "The last complete MUST have released all mapper pages that were taken for the"
              + " preparation.",
          "A device cannot reach memory that is no longer its own.",
          "complete, header; clearMemoryDescriptor, header: releases");

  static final Requirement OWN_ONLY =
      Requirement.universal(
          COPY,
          "dma.hold.own-only",
          MUST,
          DERIVED,
          "No call MUST give back, or enter pages in, what the command does not hold.",
          "What somebody else was given stays theirs.",
          "prepare, header: prepare and complete come in pairs");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(FAILURE_HOLDS_NOTHING, HoldingRules::failureHoldsNothing),
          new Rule<>(FREES, HoldingRules::frees),
          new Rule<>(UNMAPS, HoldingRules::unmaps),
          new Rule<>(OWN_ONLY, HoldingRules::ownOnly));

  private HoldingRules() {}

  private static Finding failureHoldsNothing(DmaStep step, Note note) {
    boolean forces =
        step.call().operation == DmaOperation.SYNCHRONIZE
            && (step.call().options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0;
    boolean acquires =
        Holding.has(step.seen(), Event.MEMORY_GIVEN)
            || Holding.has(step.seen(), Event.MEMORY_REFUSED)
            || Holding.has(step.seen(), Event.PAGES_RESERVED)
            || Holding.has(step.seen(), Event.RESERVATION_REFUSED);
    if ((!step.isFirstPrepare() && !forces) || step.succeeded() || !acquires) {
      return Finding.NOT_EXERCISED;
    }
    int memory = Holding.memoryTaken(step.seen());
    int reservations = Holding.reservationsTaken(step.seen());
    return memory <= 0 && reservations <= 0
        ? Finding.HOLDS
        : note.violated(
            "the call failed with {r}, and kept {d} stretches of memory and {d} reservations",
            step.seen().returnCode,
            Math.max(memory, 0),
            Math.max(reservations, 0));
  }

  private static boolean endsPreparation(DmaStep step) {
    return step.isLastComplete() && step.succeeded();
  }

  private static Finding frees(DmaStep step, Note note) {
    int held = step.before().heldMemory();
    int left = held + Holding.memoryTaken(step.seen());
    if (!endsPreparation(step) || held <= 0) {
      return Finding.NOT_EXERCISED;
    }
    return left <= 0
        ? Finding.HOLDS
        : note.violated("{d} stretches of memory were taken, and {d} are still held", held, left);
  }

  private static Finding unmaps(DmaStep step, Note note) {
    int held = step.before().heldReservations();
    int left = held + Holding.reservationsTaken(step.seen());
    if (!endsPreparation(step) || held <= 0) {
      return Finding.NOT_EXERCISED;
    }
    return left <= 0
        ? Finding.HOLDS
        : note.violated("{d} reservations were made, and {d} are still held", held, left);
  }

  private static Finding ownOnly(DmaStep step, Note note) {
    PlatformLog events = step.seen().events;
    boolean spoken = false;
    for (int i = 0; i < events.kept(); i++) {
      switch (events.event(i)) {
        case MEMORY_FREED, RESERVATION_RELEASED, PAGES_ENTERED -> spoken = true;
        case MEMORY_FREED_WRONGLY -> {
          return note.violated(
              "memory at {x} was freed, where none that is held begins", events.first(i));
        }
        case RESERVATION_RELEASED_WRONGLY -> {
          return note.violated(
              "the reservation at {x} was released, where none that is held begins",
              events.first(i));
        }
        case PAGES_ENTERED_WRONGLY -> {
          return note.violated(
              "{x} bytes were entered at {x}, not as whole pages of one reservation",
              events.third(i),
              events.first(i));
        }
        default -> {}
      }
    }
    int memory = step.before().heldMemory() + Holding.memoryTaken(step.seen());
    int pages = step.before().heldReservations() + Holding.reservationsTaken(step.seen());
    if (step.before().isActivityKnown() && (memory < 0 || pages < 0)) {
      return note.violated("more was given back than was taken for this preparation");
    }
    return spoken ? Finding.HOLDS : Finding.NOT_EXERCISED;
  }
}

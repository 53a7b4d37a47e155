package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.COPY;

import java.util.List;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.Unsigned;

/** Memory that a call has no business with stays as it is. */
final class InnocentRules {

  static final Requirement INNOCENT =
      Requirement.universal(
          COPY,
          "dma.memory.innocent",
          MUST,
          DERIVED,
          "No call MUST write memory but copies, the buffer of a read, and the prepared bytes where"
              + " something is brought into them.",
          "Other bytes, and those that the device only reads, are the driver's alone.",
          "prepare and complete, header");

  static final List<Rule<DmaStep>> RULES = List.of(new Rule<>(INNOCENT, InnocentRules::innocent));

  private InnocentRules() {}

  private static Finding innocent(DmaStep step, Note note) {
    MachineView before = step.seen().before;
    MachineView after = step.seen().after;
    PlatformLog events = step.seen().events;
    boolean isOpen = bringsIn(step) && step.before().descriptor() == DmaLedger.UNKNOWN_DESCRIPTOR;
    if (before == null || after == null || isOpen) {
      return Finding.NOT_EXERCISED;
    }
    Finding finding = Finding.NOT_EXERCISED;
    for (int i = 0; i < events.kept(); i++) {
      if (events.event(i) != Event.MEMORY_COPIED) {
        continue;
      }
      long guilty = firstGuilty(step, before, after, events.second(i), events.third(i));
      if (guilty != Coverage.NONE) {
        return note.violated("memory at {x} was written", events.second(i) + guilty);
      }
      finding = Finding.HOLDS;
    }
    return finding;
  }

  /** The first byte of a stretch that was changed and is nothing that the call may write. */
  private static long firstGuilty(
      DmaStep step, MachineView before, MachineView after, long address, long length) {
    long done = 0;
    while (Unsigned.isBelow(done, length)) {
      long allowed = allowedFrom(step, before, after, address + done);
      if (allowed != 0) {
        done = Unsigned.addCapped(done, allowed);
        continue;
      }
      long different =
          Tags.firstDifference(before, address + done, after, address + done, length - done);
      if (different == Coverage.NONE) {
        return Coverage.NONE;
      }
      if (different == 0) {
        return done;
      }
      done += different;
    }
    return Coverage.NONE;
  }

  /** Bytes from an address on that the call may write; 0 where it may not. */
  private static long allowedFrom(
      DmaStep step, MachineView before, MachineView after, long address) {
    long held = Unsigned.max(Holding.heldFrom(before, address), Holding.heldFrom(after, address));
    if (held != 0) {
      return held;
    }
    PlatformLog events = step.seen().events;
    for (int i = 0; i < events.kept(); i++) {
      long inside = address - events.second(i);
      boolean given = events.event(i) == Event.MEMORY_GIVEN;
      if (given && Unsigned.isBelow(inside, events.first(i))) {
        return events.first(i) - inside;
      }
    }
    long inBuffer = address - step.seen().bufferAddress;
    if (step.call().operation == DmaOperation.READ_BYTES
        && Unsigned.isBelow(inBuffer, step.seen().transferred)) {
      return step.seen().transferred - inBuffer;
    }
    return bringsIn(step) ? preparedFrom(step, address) : 0;
  }

  /** Whether the call may bring bytes into the prepared ones. */
  private static boolean bringsIn(DmaStep step) {
    DmaCall call = step.call();
    return switch (call.operation) {
      case COMPLETE -> call.synchronize && step.direction() != Direction.OUT;
      case CLEAR -> step.direction() != Direction.OUT;
      case SYNCHRONIZE -> (call.options & SynchronizeOptions.IN) != 0;
      case WRITE_BYTES -> true;
      default -> false;
    };
  }

  /** Bytes from an address on that are prepared and, for a write, in the range written. */
  private static long preparedFrom(DmaStep step, long address) {
    RunList bytes = step.bytes();
    if (!step.before().isActivityKnown()) {
      return bytesFrom(bytes, 0, bytes.total(), address); // whichever of them are prepared
    }
    boolean writes = step.call().operation == DmaOperation.WRITE_BYTES;
    long from = step.before().preparedOffset() + (writes ? step.call().offset : 0);
    long end =
        writes
            ? Unsigned.min(step.preparedEnd(), Unsigned.addCapped(from, step.seen().transferred))
            : step.preparedEnd();
    return bytesFrom(bytes, from, end, address);
  }

  /** Bytes from an address on that lie between two positions of a descriptor. */
  private static long bytesFrom(RunList bytes, long from, long end, long address) {
    for (int run = 0; run < bytes.count(); run++) {
      long first = Unsigned.max(bytes.offset(run), from);
      long past = Unsigned.min(bytes.offset(run) + bytes.length(run), end);
      if (Unsigned.isBelow(first, past)) {
        long inside = address - (bytes.start(run) + (first - bytes.offset(run)));
        if (Unsigned.isBelow(inside, past - first)) {
          return past - first - inside;
        }
      }
    }
    return 0;
  }
}

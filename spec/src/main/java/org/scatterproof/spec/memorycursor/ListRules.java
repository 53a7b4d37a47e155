package org.scatterproof.spec.memorycursor;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.MEMORY_CURSOR;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.ListChecks;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/** What holds of every list that genPhysicalSegments answers: P1, P2, P4 and P8 of the design. */
final class ListRules {

  static final Requirement CAPACITY =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.capacity",
          MUST,
          HEADER,
          "genPhysicalSegments MUST NOT answer or write more segments than maxSegments.",
          "What lies behind the caller's array belongs to somebody else.",
          "genPhysicalSegments, header: maxSegments");

  static final Requirement COUNT =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.count",
          MUST,
          HEADER,
          "The answer MUST be the number of segments that were filled in.",
          "The driver hands exactly so many descriptors to its device.",
          "genPhysicalSegments, header: result");

  static final Requirement NO_WRAP =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.no-wrap",
          MUST,
          DERIVED,
          "A segment MUST NOT reach past address 2^64-1.",
          "A device that counts on meets other memory there, or none.",
          "genPhysicalSegments, header: physical segments");

  static final Requirement COVERAGE =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.coverage",
          MUST,
          HEADER,
          "A list MUST name the bytes of the descriptor from the position on, each where it lives,"
              + " in their order.",
          "The device moves the driver's bytes and no others.",
          "genPhysicalSegments, header");

  static final Requirement PROGRESS =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.progress",
          MUST,
          DERIVED,
          "With segments, transferSize MUST come out as at least 1 and no more than the bytes from"
              + " the position on.",
          "A loop that adds up what was transferred comes to an end.",
          "genPhysicalSegments, header: transferSize");

  static final Requirement SUMS =
      Requirement.universal(
          MEMORY_CURSOR,
          "memory-cursor.gen.sums",
          MUST,
          HEADER,
          "With segments, transferSize MUST come out as the sum of their lengths.",
          "The next transfer begins where this one ends.",
          "genPhysicalSegments, header: transferSize");

  static final List<Rule<MemoryCursorStep>> RULES =
      List.of(
          new Rule<>(CAPACITY, ListRules::capacity),
          new Rule<>(COUNT, ListRules::count),
          new Rule<>(NO_WRAP, ListRules::noWrap),
          new Rule<>(COVERAGE, ListRules::coverage),
          new Rule<>(PROGRESS, ListRules::progress),
          new Rule<>(SUMS, ListRules::sums));

  private ListRules() {}

  private static Finding capacity(MemoryCursorStep step, Note note) {
    if (!step.isGenerate()) {
      return Finding.NOT_EXERCISED;
    }
    int capacity = step.call().maxSegments;
    return Integer.compareUnsigned(step.seen().answer, capacity) > 0
        ? note.violated(
            "the array has {d} slots, and the answer was {d}",
            Integer.toUnsignedLong(capacity),
            Integer.toUnsignedLong(step.seen().answer))
        : ListChecks.staysInside(step.seen().segments, capacity, note);
  }

  private static Finding count(MemoryCursorStep step, Note note) {
    if (!step.isGenerated()) {
      return Finding.NOT_EXERCISED;
    }
    for (int i = 0; i < step.slots(); i++) {
      if (!step.seen().segments.isWritten(i)) {
        return note.violated(
            "the answer was {d}, and slot {d} was never written",
            Integer.toUnsignedLong(step.seen().answer),
            i);
      }
    }
    return step.seen().answer == step.slots()
        ? Finding.HOLDS
        : note.violated(
            "the answer was {d}, and the descriptor has {x} bytes",
            Integer.toUnsignedLong(step.seen().answer),
            step.bytes().total());
  }

  private static Finding noWrap(MemoryCursorStep step, Note note) {
    if (!step.isListComplete()) {
      return Finding.NOT_EXERCISED;
    }
    SegmentLog list = step.seen().segments;
    for (int i = 0; i < step.slots(); i++) {
      if (!Unsigned.fitsBits(list.address(i), list.length(i), Long.SIZE)) {
        return note.violated("segment {d} is {x} +{x}", i, list.address(i), list.length(i));
      }
    }
    return Finding.HOLDS;
  }

  private static Finding coverage(MemoryCursorStep step, Note note) {
    if (!step.isListComplete()) {
      return Finding.NOT_EXERCISED;
    }
    long from = step.call().fromPosition;
    long total = step.bytes().total();
    SegmentLog list = step.seen().segments;
    long index = Coverage.firstMismatch(step.bytes(), from, total, list, step.slots());
    if (index == Coverage.NONE) {
      return Finding.HOLDS;
    }
    long placed = Coverage.addressOf(list, step.slots(), index);
    return Unsigned.isBelow(index, total - from)
        ? note.violated(
            "byte {x} of the descriptor lives at {x}; the list placed it at {x}",
            from + index,
            step.bytes().at(from + index),
            placed)
        : note.violated("the descriptor ends at {x}; the list goes on, at {x}", total, placed);
  }

  private static Finding progress(MemoryCursorStep step, Note note) {
    if (!step.isGenerated() || step.call().withoutTransferSize) {
      return Finding.NOT_EXERCISED;
    }
    long moved = step.seen().transferSize;
    long rest = step.bytes().total() - step.call().fromPosition;
    return moved != 0 && Unsigned.isAtMost(moved, rest)
        ? Finding.HOLDS
        : note.violated(
            "there are {x} bytes from position {x} on, and transferSize came out as {x}",
            rest,
            step.call().fromPosition,
            moved);
  }

  private static Finding sums(MemoryCursorStep step, Note note) {
    if (!step.isListComplete() || step.call().withoutTransferSize) {
      return Finding.NOT_EXERCISED;
    }
    return step.named() == step.seen().transferSize
        ? Finding.HOLDS
        : note.violated(
            "the lengths add up to {x}, and transferSize came out as {x}",
            step.named(),
            step.seen().transferSize);
  }
}

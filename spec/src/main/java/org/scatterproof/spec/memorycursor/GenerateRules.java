package org.scatterproof.spec.memorycursor;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.MEMORY_CURSOR;

import java.util.List;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/** genPhysicalSegments: when it answers segments, when it answers 0, and where a list begins. */
final class GenerateRules {

  static final Ambiguity MISSING_SEGMENTS =
      new Ambiguity(
          "memory-cursor.missing-segments",
          "What does genPhysicalSegments do without an array, for a function that needs none?",
          List.of("the missing pointer is handed on like any other", "it answers 0"),
          true);

  static final Requirement GENERATES =
      Requirement.operation(
              MEMORY_CURSOR,
              "memory-cursor.gen.generates",
              MUST,
              HEADER,
              "genPhysicalSegments MUST answer segments for a position inside the descriptor.",
              "A transfer goes on until all of its memory is done.",
              "genPhysicalSegments, header")
          .entitling(
              "a descriptor with a byte at the position, at an address that the alignment divides;"
                  + " an array with a slot; a maxTransferSize and a transferSize")
          .open(MISSING_SEGMENTS);

  static final Requirement DEFAULT_LIMIT =
      Requirement.operation(
          MEMORY_CURSOR,
          "memory-cursor.gen.default-limit",
          SHOULD,
          OBSERVED,
          "A maxTransferSize of 0 SHOULD stand for the constraint's, and answer segments where any"
              + " other does.",
          "A driver says once how much its device can transfer.",
          "genPhysicalSegments, as observed");

  static final Requirement TRANSFER_OPTIONAL =
      Requirement.operation(
          MEMORY_CURSOR,
          "memory-cursor.gen.transfer-optional",
          SHOULD,
          OBSERVED,
          "genPhysicalSegments SHOULD answer segments to a caller that passes no transferSize.",
          "A driver of whole buffers does not count.",
          "genPhysicalSegments, as observed");

  static final Requirement ENDS =
      Requirement.operation(
          MEMORY_CURSOR,
          "memory-cursor.gen.ends",
          MUST,
          DERIVED,
          "A position at or past the end of the descriptor MUST be answered 0.",
          "A driver calls with one slot until nothing is answered.",
          "genPhysicalSegments, header: generates from a position");

  static final Requirement NO_DESCRIPTOR =
      Requirement.operation(
          MEMORY_CURSOR,
          "memory-cursor.gen.no-descriptor",
          SHOULD,
          OBSERVED,
          "genPhysicalSegments SHOULD answer 0 for a missing descriptor.",
          "A mistake of the caller is answered, not dereferenced.",
          "genPhysicalSegments, as observed");

  static final Requirement POSITION =
      Requirement.operation(
          MEMORY_CURSOR,
          "memory-cursor.gen.position",
          MUST,
          HEADER,
          "A list MUST begin with the byte at the position.",
          "A driver continues where the last transfer ended.",
          "genPhysicalSegments, header: fromPosition");

  static final List<Rule<MemoryCursorStep>> RULES =
      List.of(
          new Rule<>(GENERATES, GenerateRules::generates),
          new Rule<>(DEFAULT_LIMIT, GenerateRules::defaultLimit),
          new Rule<>(TRANSFER_OPTIONAL, GenerateRules::transferOptional),
          new Rule<>(ENDS, GenerateRules::ends),
          new Rule<>(NO_DESCRIPTOR, GenerateRules::noDescriptor),
          new Rule<>(POSITION, GenerateRules::position));

  private GenerateRules() {}

  private static Finding generates(MemoryCursorStep step, Note note) {
    if (!step.isPlainGenerate()
        || !step.isFirstAligned()
        || step.call().maxTransferSize == 0
        || step.call().withoutTransferSize) {
      return Finding.NOT_EXERCISED;
    }
    boolean answered = step.seen().answer != 0;
    if (step.call().withoutSegments) {
      return note.reading(MISSING_SEGMENTS, answered ? 0 : 1);
    }
    return answered ? Finding.HOLDS : refused(step, note);
  }

  private static Finding defaultLimit(MemoryCursorStep step, Note note) {
    if (!isAskedPlainly(step)
        || step.call().maxTransferSize != 0
        || step.call().withoutTransferSize) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().answer != 0 ? Finding.HOLDS : refused(step, note);
  }

  private static Finding transferOptional(MemoryCursorStep step, Note note) {
    if (!isAskedPlainly(step) || !step.call().withoutTransferSize) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().answer != 0 ? Finding.HOLDS : refused(step, note);
  }

  private static boolean isAskedPlainly(MemoryCursorStep step) {
    return step.isPlainGenerate() && step.isFirstAligned() && !step.call().withoutSegments;
  }

  private static Finding refused(MemoryCursorStep step, Note note) {
    return note.violated(
        "the descriptor has {x} bytes, the position is {x}, there is room for {d} segments, and"
            + " the answer was 0",
        step.bytes().total(),
        step.call().fromPosition,
        Integer.toUnsignedLong(step.call().maxSegments));
  }

  private static Finding ends(MemoryCursorStep step, Note note) {
    if (!step.isGenerate() || step.call().descriptor < 0 || step.isInside()) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().answer == 0
        ? Finding.HOLDS
        : note.violated(
            "the descriptor has {x} bytes, the position is {x}, and the answer was {d}",
            step.bytes().total(),
            step.call().fromPosition,
            Integer.toUnsignedLong(step.seen().answer));
  }

  private static Finding noDescriptor(MemoryCursorStep step, Note note) {
    if (!step.isGenerate() || step.call().descriptor >= 0) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().answer == 0
        ? Finding.HOLDS
        : note.violated(
            "there was no descriptor, and the answer was {d}",
            Integer.toUnsignedLong(step.seen().answer));
  }

  /** An address that is nowhere in the descriptor is a matter of coverage. */
  private static Finding position(MemoryCursorStep step, Note note) {
    if (!step.isGenerated() || !step.seen().segments.isWritten(0)) {
      return Finding.NOT_EXERCISED;
    }
    long begun = step.seen().segments.address(0);
    long asked = step.bytes().at(step.call().fromPosition);
    if (begun == asked) {
      return Finding.HOLDS;
    }
    return holds(step.bytes(), begun)
        ? note.violated(
            "byte {x} of the descriptor lives at {x}; the list begins at {x}, where another byte"
                + " of it lives",
            step.call().fromPosition,
            asked,
            begun)
        : Finding.NOT_EXERCISED;
  }

  private static boolean holds(RunList bytes, long address) {
    for (int run = 0; run < bytes.count(); run++) {
      if (Unsigned.isBelow(address - bytes.start(run), bytes.length(run))) {
        return true;
      }
    }
    return false;
  }
}

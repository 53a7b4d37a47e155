package org.scatterproof.spec.memorycursor;

import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.MEMORY_CURSOR;

import java.util.List;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.ListChecks;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/** Every limit that was set at initialisation or is given with a call is kept by every list. */
final class ConstraintRules {

  static final Ambiguity LIMIT_ABOVE =
      new Ambiguity(
          "memory-cursor.limit-above",
          "May the maxTransferSize of a call be more than the constraint's?",
          List.of("the call's alone limits the list", "the smaller of the two limits it"),
          true);

  static final Requirement SEGMENT_SIZE =
      Requirement.constraint(
          MEMORY_CURSOR,
          "memory-cursor.gen.segment-size",
          MUST,
          HEADER,
          "A segment MUST have at least one byte and no more than maxSegmentSize.",
          "The length field of a device's descriptor is only so wide.",
          "initWithSpecification, header: maxSegmentSize");

  static final Requirement TRANSFER_LIMIT =
      Requirement.constraint(
              MEMORY_CURSOR,
              "memory-cursor.gen.transfer-limit",
              MUST,
              HEADER,
              "A list MUST NOT name more bytes than maxTransferSize, of the call, or of the"
                  + " constraints where the call gives 0.",
              "A device counts a transfer in so many bits.",
              "genPhysicalSegments and initWithSpecification, header: maxTransferSize")
          .open(LIMIT_ABOVE);

  static final Requirement ALIGNMENT =
      Requirement.constraint(
              MEMORY_CURSOR,
              "memory-cursor.gen.alignment",
              MUST,
              HEADER,
              "A list MUST keep to the alignment as every other list of the cursor does.",
              "A driver finds out once whether it has to align its buffers itself.",
              "initWithSpecification, header: alignment")
          .open(AlignmentReadings.ALIGNMENT);

  static final List<Rule<MemoryCursorStep>> RULES =
      List.of(
          new Rule<>(SEGMENT_SIZE, ConstraintRules::segmentSize),
          new Rule<>(TRANSFER_LIMIT, ConstraintRules::transferLimit),
          new Rule<>(ALIGNMENT, ConstraintRules::alignment));

  private ConstraintRules() {}

  private static Finding segmentSize(MemoryCursorStep step, Note note) {
    if (!step.isListComplete()) {
      return Finding.NOT_EXERCISED;
    }
    return ListChecks.segmentSizes(
        step.seen().segments, step.slots(), step.constraints().maxSegmentSize(), note);
  }

  private static Finding transferLimit(MemoryCursorStep step, Note note) {
    long limit = step.transferLimit();
    if (!step.isListComplete() || limit == Unsigned.MAX) {
      return Finding.NOT_EXERCISED;
    }
    long named = step.named();
    if (Unsigned.isBelow(limit, named)) {
      return note.violated("the list names {x} bytes, and {x} may be transferred", named, limit);
    }
    long own = step.constraints().maxTransferSize();
    if (own == 0 || !Unsigned.isBelow(own, limit)) {
      return Finding.HOLDS;
    }
    if (Unsigned.isBelow(own, named)) {
      return note.reading(LIMIT_ABOVE, 0);
    }
    return named == own && isCutThere(step, named) ? note.reading(LIMIT_ABOVE, 1) : Finding.HOLDS;
  }

  /**
   * Whether a list ends within an extent, and nothing but a limit on all of it can have ended it.
   */
  private static boolean isCutThere(MemoryCursorStep step, long named) {
    RunList bytes = step.bytes();
    long next = step.call().fromPosition + named;
    if (!Unsigned.isBelow(next, bytes.total())) {
      return false;
    }
    long last = step.seen().segments.length(step.slots() - 1);
    boolean within = bytes.offset(bytes.runAt(next)) != next;
    boolean full = step.seen().answer == step.call().maxSegments;
    boolean onPage = Unsigned.isAligned(bytes.at(next), step.setting().pageLength());
    return within && !full && !onPage && last != step.constraints().maxSegmentSize();
  }

  private static Finding alignment(MemoryCursorStep step, Note note) {
    long alignment = step.constraints().alignment();
    boolean given = Unsigned.isBelow(1, alignment);
    if (!given || !step.isPlainGenerate()) {
      return Finding.NOT_EXERCISED;
    }
    int readings = step.before().alignmentReadings() & AlignmentReadings.explaining(step);
    if (readings != 0) {
      return Integer.bitCount(readings) == 1
          ? note.reading(AlignmentReadings.ALIGNMENT, Integer.numberOfTrailingZeros(readings))
          : Finding.HOLDS;
    }
    return step.seen().answer == 0
        ? note.violated(
            "the byte at position {x} lives at {x}; with alignment {x} it was refused, and such"
                + " bytes were put out before",
            step.call().fromPosition,
            step.bytes().at(step.call().fromPosition),
            alignment)
        : note.violated(
            "a segment does not begin on a multiple of {x}, and such bytes were refused before",
            alignment);
  }
}

package org.scatterproof.spec.memorycursor;

import static org.scatterproof.spec.rule.Basis.DERIVED;
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
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Unsigned;

/** initWithSpecification: which constraints give a cursor. */
final class InitRules {

  /** The largest limit that a driver of the API has 32 bits for. */
  static final long WIDEST_LIMIT = 0xffff_ffffL;

  static final Ambiguity NO_SEGMENT_SIZE =
      new Ambiguity(
          "memory-cursor.no-segment-size",
          "What does a maxSegmentSize of 0 give?",
          List.of("no cursor", "a cursor"),
          true);

  static final Ambiguity WIDE_SEGMENT_SIZE =
      new Ambiguity(
          "memory-cursor.wide-segment-size",
          "What does a maxSegmentSize above 2^32-1 give?",
          List.of("no cursor", "a cursor"),
          true);

  static final Requirement ACCEPTS =
      Requirement.operation(
              MEMORY_CURSOR,
              "memory-cursor.init.accepts",
              MUST,
              DERIVED,
              "initWithSpecification MUST succeed for a segment function and limits that the"
                  + " headers allow without reservation.",
              "A driver whose device has an ordinary limit gets to use its device.",
              "initWithSpecification, header")
          .entitling(
              "a segment function; a maxSegmentSize of 1 to 2^32-1; a maxTransferSize of at most"
                  + " 2^32-1; an alignment of 0, or a power of two up to a page and to"
                  + " maxSegmentSize")
          .open(NO_SEGMENT_SIZE, WIDE_SEGMENT_SIZE);

  static final Requirement REFUSES =
      Requirement.operation(
          MEMORY_CURSOR,
          "memory-cursor.init.refuses",
          SHOULD,
          OBSERVED,
          "initWithSpecification SHOULD fail without a segment function, and for a maxTransferSize"
              + " above 2^32-1.",
          "The mistake shows at initialisation, not at the first transfer.",
          "initWithSpecification, as observed");

  static final List<Rule<MemoryCursorStep>> RULES =
      List.of(new Rule<>(ACCEPTS, InitRules::accepts), new Rule<>(REFUSES, InitRules::refuses));

  private InitRules() {}

  private static Finding accepts(MemoryCursorStep step, Note note) {
    MemoryCursorConstraints given = step.constraints();
    boolean created = step.seen().created;
    if (step.isGenerate()
        || given.output() == null
        || Unsigned.isBelow(WIDEST_LIMIT, given.maxTransferSize())
        || !isAlignmentOrdinary(given, step.setting().pageLength())) {
      return Finding.NOT_EXERCISED;
    }
    if (given.maxSegmentSize() == 0) {
      return note.reading(NO_SEGMENT_SIZE, created ? 1 : 0);
    }
    if (Unsigned.isBelow(WIDEST_LIMIT, given.maxSegmentSize())) {
      return note.reading(WIDE_SEGMENT_SIZE, created ? 1 : 0);
    }
    return created
        ? Finding.HOLDS
        : note.violated(
            "maxSegmentSize {x}, maxTransferSize {x} and alignment {x} were refused",
            given.maxSegmentSize(),
            given.maxTransferSize(),
            given.alignment());
  }

  private static boolean isAlignmentOrdinary(MemoryCursorConstraints given, long pageLength) {
    long alignment = given.alignment();
    return Unsigned.isAtMost(alignment, 1)
        || (Long.bitCount(alignment) == 1
            && Unsigned.isAtMost(alignment, pageLength)
            && Unsigned.isAtMost(alignment, given.maxSegmentSize()));
  }

  private static Finding refuses(MemoryCursorStep step, Note note) {
    boolean tooWide = Unsigned.isBelow(WIDEST_LIMIT, step.constraints().maxTransferSize());
    if (step.isGenerate() || (step.constraints().output() != null && !tooWide)) {
      return Finding.NOT_EXERCISED;
    }
    if (!step.seen().created) {
      return Finding.HOLDS;
    }
    return tooWide
        ? note.violated("maxTransferSize {x} was accepted", step.constraints().maxTransferSize())
        : note.violated("a cursor was made that can put out nothing");
  }
}

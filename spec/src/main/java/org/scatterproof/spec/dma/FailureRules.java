package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/** What a failing genIOVMSegments may say, and when it may fail: P5 and P9 of the design. */
final class FailureRules {

  /** Segments of one call that every implementation takes: what DriverKit's clients are given. */
  private static final int UNDISPUTED_CAPACITY = 32;

  static final Ambiguity CAPACITY_LIMIT =
      new Ambiguity(
          "dma.capacity-limit",
          "May an implementation refuse a capacity above a limit of its own?",
          List.of("every capacity works", "a capacity above 32 is answered BadArgument"),
          true);

  static final Requirement JUSTIFIED =
      Requirement.universal(
              DMA,
              "dma.gen.refusal-justified",
              MUST,
              DOCUMENTED,
              "genIOVMSegments MUST succeed unless the condition of the error that it answers is"
                  + " true.",
              "A driver that does everything right gets its segments.",
              "genIOVMSegments, Return value")
          .entitling(
              "a prepared command, every pointer given, at least one slot, an offset inside the"
                  + " prepared range, no segment refused by the function, and from there on every"
                  + " byte below the limit (or beyond it, where it is copied or mapped) and every"
                  + " extent aligned at both ends; or a range that had to be copied for its"
                  + " alignment, from its beginning on")
          .open(CAPACITY_LIMIT);

  static final Requirement TRUTHFUL =
      Requirement.universal(
              DMA,
              "dma.gen.failure-truthful",
              MUST,
              DERIVED,
              "After a failure, offset and count MUST be as they were given, or describe a correct"
                  + " list.",
              "A driver that looks at them is not misled about what its device was given.",
              "genIOVMSegments, Parameters: offset, numSegments")
          .open(OpenQuestions.ARRAY_AFTER_FAILURE);

  static final Requirement UNCHANGED =
      Requirement.universal(
          DMA,
          "dma.gen.failure-unchanged",
          SHOULD,
          OBSERVED,
          "After a failure, offset and count SHOULD be as they were given.",
          "A driver repeats the call after it mended what was wrong.",
          "genIOVMSegments, as observed");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(TRUTHFUL, FailureRules::truthful, DmaSituations.GENERATING),
          new Rule<>(JUSTIFIED, FailureRules::justified, DmaSituations.GENERATING),
          new Rule<>(UNCHANGED, FailureRules::unchanged, DmaSituations.GENERATING));

  private FailureRules() {}

  private static Finding justified(DmaStep step, Note note) {
    if (!step.isPlainGenerate()) {
      return Finding.NOT_EXERCISED;
    }
    boolean entitled = DmaEntitlement.entitlesGenerate(step);
    if (step.succeeded()) {
      return entitled ? Finding.HOLDS : Finding.NOT_EXERCISED;
    }
    if (entitled) {
      return refusedThoughEntitled(step, note);
    }
    if (isOverOwnLimit(step)) {
      return note.reading(CAPACITY_LIMIT, 1);
    }
    return isTrue(step, step.seen().returnCode) || ReturnCodeRules.isTruePastRange(step)
        ? Finding.HOLDS
        : note.violated("nothing here makes {r} true", step.seen().returnCode);
  }

  private static Finding refusedThoughEntitled(DmaStep step, Note note) {
    return isOverOwnLimit(step)
        ? note.reading(CAPACITY_LIMIT, 1)
        : note.violated(
            "the command is prepared, byte {x} is inside, below the limit and aligned, and the"
                + " answer was {r}",
            step.call().offset,
            step.seen().returnCode);
  }

  /** Whether the call is refused because it has more slots than an implementation need take. */
  static boolean isOverOwnLimit(DmaStep step) {
    return Integer.compareUnsigned(step.call().capacity, UNDISPUTED_CAPACITY) > 0
        && step.answered(IOReturn.BAD_ARGUMENT);
  }

  /** Whether the condition of an error holds, under any reading. */
  private static boolean isTrue(DmaStep step, int code) {
    DmaLedger before = step.before();
    boolean inside = step.isOffsetInside();
    return switch (code) {
      case IOReturn.BAD_ARGUMENT ->
          step.call().capacity == 0 || (!inside && !before.isRangeCertain());
      case IOReturn.OVERRUN -> !inside || !before.isRangeCertain();
      case IOReturn.MESSAGE_TOO_LARGE ->
          step.isRefused()
              || (inside
                  && !(DmaEntitlement.isWithinReach(step)
                      && DmaEntitlement.isExpressible(
                          step.constraints(), before.preparedLength() - step.call().offset)));
      case IOReturn.NOT_ALIGNED -> inside && !DmaEntitlement.keepsAlignment(step);
      default -> false;
    };
  }

  private static boolean isFailed(DmaStep step) {
    return step.call().operation == DmaOperation.GENERATE
        && !step.succeeded()
        && !step.call().withoutOffset
        && !step.call().withoutCount;
  }

  private static Finding truthful(DmaStep step, Note note) {
    if (!isFailed(step)) {
      return Finding.NOT_EXERCISED;
    }
    boolean offsetKept = step.seen().offset == step.call().offset;
    boolean countKept = step.seen().count == step.call().capacity;
    boolean nothingClaimed = offsetKept && (countKept || step.seen().count == 0);
    if (nothingClaimed && step.seen().segments.isWritten(0)) {
      return note.reading(OpenQuestions.ARRAY_AFTER_FAILURE, 0);
    }
    return nothingClaimed || (step.isPlainGenerate() && describesList(step))
        ? Finding.HOLDS
        : note.violated(
            "the call failed with {r}, and left offset {x} and count {d}, which no list of its own"
                + " bears out",
            step.seen().returnCode,
            step.seen().offset,
            Integer.toUnsignedLong(step.seen().count));
  }

  /** Whether offset and count describe a list that covers what the offset moved. */
  private static boolean describesList(DmaStep step) {
    if (!step.isOffsetInside()
        || Integer.compareUnsigned(step.seen().count, step.call().capacity) > 0
        || !step.isListComplete()) {
      return false;
    }
    long sum = 0;
    for (int i = 0; i < step.slots(); i++) {
      long length = step.seen().segments.length(i);
      if (length == 0 || Unsigned.sumWraps(sum, length)) {
        return false;
      }
      sum += length;
    }
    return sum == step.advance() && step.firstMismatch(step.preparedEnd()) == Coverage.NONE;
  }

  private static Finding unchanged(DmaStep step, Note note) {
    if (!isFailed(step)) {
      return Finding.NOT_EXERCISED;
    }
    boolean unchanged =
        step.seen().offset == step.call().offset && step.seen().count == step.call().capacity;
    return unchanged
        ? Finding.HOLDS
        : note.violated(
            "the call failed with {r}; the offset is {x} now, the count {d}",
            step.seen().returnCode,
            step.seen().offset,
            Integer.toUnsignedLong(step.seen().count));
  }
}

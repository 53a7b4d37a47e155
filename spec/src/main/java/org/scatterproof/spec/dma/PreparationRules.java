package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/** Preparing a range, completing it, and telling which one is prepared. */
final class PreparationRules {

  static final Requirement ACCEPTS =
      Requirement.operation(
              DMA,
              "dma.prepare.accepts",
              MUST,
              DERIVED,
              "prepare of a range within the descriptor MUST succeed on an inactive command.",
              "A driver prepares the part of a buffer that a transfer needs.",
              "prepare, header")
          .entitling(
              "a range of at least one byte, within the descriptor (length 0 at offset 0 is all of"
                  + " it) and less than maxTransferSize, whose bytes are all aligned and below the"
                  + " limit, or can be copied or mapped because the platform refuses nothing")
          .open(
              OpenQuestions.RANGE_PAST_END,
              OpenQuestions.NOTHING_TO_PREPARE,
              OpenQuestions.TRANSFER_EQUALITY);

  static final Requirement NO_SPACE =
      Requirement.operation(
          DMA,
          "dma.prepare.no-space",
          SHOULD,
          OBSERVED,
          "prepare of more bytes than maxTransferSize SHOULD answer NoSpace.",
          "The driver learns that it has to split the transfer.",
          "prepare, as observed");

  static final Requirement NESTS =
      Requirement.operation(
          DMA,
          "dma.prepare.nests",
          SHOULD,
          OBSERVED,
          "prepare of the range that is prepared already SHOULD succeed, and owe one more complete.",
          "Two layers of a driver prepare the same transfer.",
          "prepare, header and as observed");

  static final Requirement OTHER_RANGE =
      Requirement.operation(
              DMA,
              "dma.prepare.other-range",
              SHOULD,
              OBSERVED,
              "prepare of another range than the one that is prepared SHOULD answer NotReady.",
              "A transfer that runs keeps its range.",
              "prepare, as observed")
          .open(OpenQuestions.TRANSFER_EQUALITY);

  static final Requirement FAILURE_INACTIVE =
      Requirement.operation(
          DMA,
          "dma.prepare.failure-inactive",
          MUST,
          DERIVED,
          "A prepare that failed MUST leave an inactive command inactive.",
          "A driver that gave up does not owe a complete.",
          "prepare, header: prepare and complete come in pairs");

  static final Requirement PAIRS =
      Requirement.operation(
          DMA,
          "dma.complete.pairs",
          MUST,
          HEADER,
          "A command MUST stay prepared until complete was called once for every prepare.",
          "The inner layer's complete does not end the outer layer's transfer.",
          "prepare, header: prepare and complete come in pairs");

  static final Requirement COMPLETE_NOT_READY =
      Requirement.operation(
          DMA,
          "dma.complete.not-ready",
          MUST,
          HEADER,
          "complete MUST answer NotReady on a command that is not prepared.",
          "A complete too many is found.",
          "complete, header");

  static final Requirement TELLS =
      Requirement.operation(
          DMA,
          "dma.prepared-range.tells",
          MUST,
          HEADER,
          "getPreparedOffsetAndLength MUST tell the prepared range through every pointer given.",
          "Whoever was handed the command learns which bytes it moves.",
          "genIOVMSegments, See also: getPreparedOffsetAndLength; header");

  static final Requirement RANGE_NOT_READY =
      Requirement.operation(
          DMA,
          "dma.prepared-range.not-ready",
          MUST,
          HEADER,
          "getPreparedOffsetAndLength MUST answer NotReady on a command that is not prepared.",
          "Nobody works with a range that is not there.",
          "getPreparedOffsetAndLength, header");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(NO_SPACE, PreparationRules::noSpace, DmaSituations.OTHER),
          new Rule<>(ACCEPTS, PreparationRules::accepts, DmaSituations.OTHER),
          new Rule<>(NESTS, PreparationRules::nests, DmaSituations.OTHER),
          new Rule<>(OTHER_RANGE, PreparationRules::otherRange, DmaSituations.OTHER),
          new Rule<>(FAILURE_INACTIVE, PreparationRules::failureInactive),
          new Rule<>(PAIRS, PreparationRules::pairs),
          new Rule<>(COMPLETE_NOT_READY, PreparationRules::completeNotReady, DmaSituations.OTHER),
          new Rule<>(TELLS, PreparationRules::tells, DmaSituations.OTHER),
          new Rule<>(RANGE_NOT_READY, PreparationRules::rangeNotReady, DmaSituations.OTHER));

  private PreparationRules() {}

  private static boolean isPrepareOf(DmaStep step, boolean active) {
    return step.call().operation == DmaOperation.PREPARE
        && step.before().hasDescriptor()
        && step.before().isSpecified()
        && (active ? step.isActive() : step.before().isInactive());
  }

  /** Length 0 from another offset than 0 on: how many bytes that asks for is an open question. */
  private static boolean isLengthOpen(DmaStep step) {
    return step.call().length == 0 && step.call().offset != 0;
  }

  private static Finding noSpace(DmaStep step, Note note) {
    if (!isPrepareOf(step, false)
        || isLengthOpen(step)
        || !DmaEntitlement.exceedsTransfer(step.constraints(), step.lengthAsked())) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.NO_SPACE)
        ? Finding.HOLDS
        : note.violated(
            "{x} bytes were to be prepared, maxTransferSize is {x}, and the answer was {r}",
            step.lengthAsked(),
            step.constraints().maxTransferSize(),
            step.seen().returnCode);
  }

  private static Finding accepts(DmaStep step, Note note) {
    if (isPrepareOfNothing(step)) {
      return readingOfNothing(step, note);
    }
    if (!isPrepareOf(step, false)) {
      return Finding.NOT_EXERCISED;
    }
    if (reachesPastEnd(step)) {
      return note.reading(OpenQuestions.RANGE_PAST_END, step.succeeded() ? 1 : 0);
    }
    if (!DmaEntitlement.entitlesPrepare(step, step.call().offset, step.lengthAsked())) {
      return Finding.NOT_EXERCISED;
    }
    if (DmaEntitlement.equalsTransfer(step.constraints(), step.lengthAsked())) {
      return DmaEntitlement.readingOfEquality(step, note);
    }
    return step.succeeded()
        ? Finding.HOLDS
        : note.violated(
            "the range {x} +{x} lies within the descriptor and nothing speaks against it, but the"
                + " answer was {r}",
            step.call().offset,
            step.lengthAsked(),
            step.seen().returnCode);
  }

  private static boolean reachesPastEnd(DmaStep step) {
    long offset = step.call().offset;
    return Unsigned.sumWraps(offset, step.lengthAsked())
        || Unsigned.isBelow(step.bytes().total(), offset + step.lengthAsked());
  }

  private static boolean isPrepareOfNothing(DmaStep step) {
    return step.call().operation == DmaOperation.PREPARE
        && step.before().isSpecified()
        && step.before().isInactive()
        && (step.before().descriptor() == DmaCall.NO_DESCRIPTOR
            || (step.before().hasDescriptor() && step.bytes().total() == 0));
  }

  private static Finding readingOfNothing(DmaStep step, Note note) {
    int reading =
        switch (step.seen().returnCode) {
          case IOReturn.BAD_ARGUMENT -> 0;
          case IOReturn.NOT_READY -> 1;
          case IOReturn.SUCCESS -> 3;
          default -> 2;
        };
    return note.reading(OpenQuestions.NOTHING_TO_PREPARE, reading);
  }

  private static Finding nests(DmaStep step, Note note) {
    if (!isPrepareOf(step, true)
        || !step.before().isRangeCertain()
        || !step.isPreparedRangeAgain()) {
      return Finding.NOT_EXERCISED;
    }
    return step.succeeded()
        ? Finding.HOLDS
        : note.violated(
            "the range that is prepared was prepared again, and the answer was {r}",
            step.seen().returnCode);
  }

  private static Finding otherRange(DmaStep step, Note note) {
    if (!isPrepareOf(step, true)
        || !step.before().isRangeCertain()
        || isLengthOpen(step)
        || step.isPreparedRangeAgain()
        || DmaEntitlement.exceedsTransfer(step.constraints(), step.lengthAsked())) {
      return Finding.NOT_EXERCISED;
    }
    boolean alsoTooLong =
        DmaEntitlement.equalsTransfer(step.constraints(), step.lengthAsked())
            && step.answered(IOReturn.NO_SPACE);
    if (alsoTooLong) {
      return DmaEntitlement.readingOfEquality(step, note);
    }
    return step.answered(IOReturn.NOT_READY)
        ? Finding.HOLDS
        : note.violated(
            "the range {x} +{x} was prepared, another one was asked for, and the answer was {r}",
            step.before().preparedOffset(),
            step.before().preparedLength(),
            step.seen().returnCode);
  }

  private static boolean asksWhetherPrepared(DmaStep step) {
    return switch (step.call().operation) {
      case COMPLETE, PREPARED_RANGE -> true;
      case GENERATE -> step.hasAllArguments() && step.call().capacity != 0;
      default -> false;
    };
  }

  private static Finding failureInactive(DmaStep step, Note note) {
    if (!asksWhetherPrepared(step) || !step.before().isAfterFailedPrepare()) {
      return Finding.NOT_EXERCISED;
    }
    return step.succeeded()
        ? note.violated("the last prepare failed, but the command acts as if it were prepared")
        : Finding.HOLDS;
  }

  private static Finding pairs(DmaStep step, Note note) {
    if (!asksWhetherPrepared(step) || !step.isActive()) {
      return Finding.NOT_EXERCISED;
    }
    if (step.call().operation == DmaOperation.COMPLETE) {
      return step.succeeded()
          ? Finding.HOLDS
          : note.violated(
              "{d} completes were owed, and the answer was {r}",
              step.before().activeCount(),
              step.seen().returnCode);
    }
    if (!step.before().isNested()) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.NOT_READY)
        ? note.violated(
            "{d} completes are still owed, but the command is not prepared any more",
            step.before().activeCount())
        : Finding.HOLDS;
  }

  private static Finding completeNotReady(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.COMPLETE || !step.before().isInactive()) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.NOT_READY)
        ? Finding.HOLDS
        : note.violated("no complete was owed, and the answer was {r}", step.seen().returnCode);
  }

  private static Finding tells(DmaStep step, Note note) {
    DmaLedger before = step.before();
    boolean asksNothing = step.call().withoutOffset && step.call().withoutCount;
    if (step.call().operation != DmaOperation.PREPARED_RANGE
        || asksNothing
        || !step.isActive()
        || !before.isRangeCertain()) {
      return Finding.NOT_EXERCISED;
    }
    if (!step.succeeded()) {
      return note.violated(
          "the command is prepared, and the answer was {r}", step.seen().returnCode);
    }
    boolean offsetTold = step.call().withoutOffset || step.seen().offset == before.preparedOffset();
    boolean lengthTold = step.call().withoutCount || step.seen().length == before.preparedLength();
    return offsetTold && lengthTold
        ? Finding.HOLDS
        : note.violated(
            "the range {x} +{x} is prepared; told were offset {x} and length {x}",
            before.preparedOffset(),
            before.preparedLength(),
            step.seen().offset,
            step.seen().length);
  }

  private static Finding rangeNotReady(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.PREPARED_RANGE || !step.before().isInactive()) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.NOT_READY)
        ? Finding.HOLDS
        : note.violated("nothing is prepared, and the answer was {r}", step.seen().returnCode);
  }
}

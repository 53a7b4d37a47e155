package org.scatterproof.spec.dma;

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
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/** Which situation genIOVMSegments answers with which error. */
final class ReturnCodeRules {

  static final Ambiguity NO_DESCRIPTOR_CODE =
      new Ambiguity(
          "dma.no-descriptor",
          "What does genIOVMSegments answer on a command without a descriptor, which is not"
              + " prepared either?",
          List.of("BadArgument", "NotReady"),
          false);

  static final Ambiguity MISSING_SEGMENTS =
      new Ambiguity(
          "dma.missing-segments",
          "Is a missing segments pointer a missing parameter, or handed on without interpretation?",
          List.of("BadArgument", "handed on to the segment function"),
          false);

  static final Ambiguity EXHAUSTED =
      new Ambiguity(
          "dma.exhausted",
          "Is the descriptor exhausted at the end of the prepared range, or at its own end?",
          List.of("at the end of the prepared range", "at the end of the descriptor"),
          false);

  static final Ambiguity MIDWAY_REFUSAL =
      new Ambiguity(
          "dma.midway-refusal",
          "What is answered when the segment function refuses a segment after it took others?",
          List.of("MessageTooLarge for the whole call", "Success for the segments before it"),
          false);

  static final Requirement NO_DESCRIPTOR =
      Requirement.operation(
              DMA,
              "dma.gen.no-descriptor",
              MUST,
              DOCUMENTED,
              "genIOVMSegments MUST refuse a command that has no memory descriptor.",
              "A driver that forgot setMemoryDescriptor hears of it.",
              "genIOVMSegments, Return value")
          .open(NO_DESCRIPTOR_CODE);

  static final Requirement NOT_READY =
      Requirement.operation(
          DMA,
          "dma.gen.not-ready",
          MUST,
          DOCUMENTED,
          "genIOVMSegments MUST answer NotReady on a command that is not prepared.",
          "No device is given memory that nobody holds in place.",
          "genIOVMSegments, Return value");

  static final Requirement MISSING_ARGUMENT =
      Requirement.operation(
              DMA,
              "dma.gen.missing-argument",
              MUST,
              DOCUMENTED,
              "genIOVMSegments MUST answer BadArgument where a pointer argument is missing.",
              "A mistake of the caller is answered, not dereferenced.",
              "genIOVMSegments, Return value")
          .open(MISSING_SEGMENTS);

  static final Requirement CAPACITY_ZERO =
      Requirement.operation(
          DMA,
          "dma.gen.capacity-zero",
          SHOULD,
          OBSERVED,
          "genIOVMSegments SHOULD answer BadArgument where the array has no slot.",
          "A full descriptor ring is told apart from the end of the memory.",
          "genIOVMSegments, as observed");

  static final Requirement OVERRUN =
      Requirement.operation(
              DMA,
              "dma.gen.overrun",
              MUST,
              DOCUMENTED,
              "genIOVMSegments MUST answer Overrun where the offset lies at or past the prepared"
                  + " length.",
              "A loop over the memory finds its end.",
              "genIOVMSegments, Return value; Parameters: offset")
          .open(EXHAUSTED);

  static final Requirement MESSAGE_TOO_LARGE =
      Requirement.operation(
          DMA,
          "dma.gen.message-too-large",
          MUST,
          DOCUMENTED,
          "genIOVMSegments MUST answer MessageTooLarge where its first byte lies beyond the address"
              + " bits and is not copied.",
          "A device with short addresses is never given a truncated one.",
          "genIOVMSegments, Return value");

  static final Requirement REFUSED_SEGMENT =
      Requirement.operation(
              DMA,
              "dma.gen.refused-segment",
              MUST,
              DOCUMENTED,
              "A segment that the segment function refuses MUST end the call with MessageTooLarge.",
              "What the device cannot express is never counted as generated.",
              "genIOVMSegments, Return value")
          .open(MIDWAY_REFUSAL);

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(NO_DESCRIPTOR, ReturnCodeRules::noDescriptor, DmaSituations.GENERATING),
          new Rule<>(NOT_READY, ReturnCodeRules::notReady, DmaSituations.GENERATING),
          new Rule<>(MISSING_ARGUMENT, ReturnCodeRules::missingArgument, DmaSituations.GENERATING),
          new Rule<>(CAPACITY_ZERO, ReturnCodeRules::capacityZero, DmaSituations.GENERATING),
          new Rule<>(OVERRUN, ReturnCodeRules::overrun, DmaSituations.GENERATING),
          new Rule<>(MESSAGE_TOO_LARGE, ReturnCodeRules::messageTooLarge, DmaSituations.GENERATING),
          new Rule<>(REFUSED_SEGMENT, ReturnCodeRules::refusedSegment, DmaSituations.GENERATING));

  private ReturnCodeRules() {}

  private static Finding noDescriptor(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.GENERATE
        || step.before().descriptor() != DmaCall.NO_DESCRIPTOR) {
      return Finding.NOT_EXERCISED;
    }
    return switch (step.seen().returnCode) {
      case IOReturn.BAD_ARGUMENT -> note.reading(NO_DESCRIPTOR_CODE, 0);
      case IOReturn.NOT_READY -> note.reading(NO_DESCRIPTOR_CODE, 1);
      default ->
          note.violated(
              "the command has no descriptor, and the answer was {r}", step.seen().returnCode);
    };
  }

  private static Finding notReady(DmaStep step, Note note) {
    DmaLedger before = step.before();
    if (step.call().operation != DmaOperation.GENERATE
        || !before.isInactive()
        || !before.hasDescriptor()) {
      return Finding.NOT_EXERCISED;
    }
    boolean alsoBadArgument = !step.hasAllArguments() || step.call().capacity == 0;
    boolean alsoOverrun =
        !step.call().withoutOffset && Unsigned.isAtMost(step.bytes().total(), step.call().offset);
    return step.answered(IOReturn.NOT_READY)
            || (alsoBadArgument && step.answered(IOReturn.BAD_ARGUMENT))
            || FailureRules.isOverOwnLimit(step)
            || (alsoOverrun && step.answered(IOReturn.OVERRUN))
        ? Finding.HOLDS
        : note.violated(
            "the command is not prepared, and the answer was {r}", step.seen().returnCode);
  }

  private static Finding missingArgument(DmaStep step, Note note) {
    if (step.call().operation != DmaOperation.GENERATE
        || !step.isActive()
        || step.hasAllArguments()) {
      return Finding.NOT_EXERCISED;
    }
    DmaCall call = step.call();
    boolean onlySegments = !call.withoutOffset && !call.withoutCount;
    boolean recorded = step.constraints().output() instanceof DmaSegmentFunction;
    if (step.answered(IOReturn.BAD_ARGUMENT)) {
      return onlySegments && recorded ? note.reading(MISSING_SEGMENTS, 0) : Finding.HOLDS;
    }
    if (onlySegments && recorded && (!step.succeeded() || step.seen().segments.outputCount() > 0)) {
      return note.reading(MISSING_SEGMENTS, 1);
    }
    boolean alsoOverrun =
        !call.withoutOffset && !step.isOffsetInside() && step.answered(IOReturn.OVERRUN);
    return alsoOverrun
        ? Finding.HOLDS
        : note.violated("a pointer was missing, and the answer was {r}", step.seen().returnCode);
  }

  private static Finding capacityZero(DmaStep step, Note note) {
    if (!step.isPlainGenerate() || step.call().capacity != 0 || !step.isOffsetInside()) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.BAD_ARGUMENT)
        ? Finding.HOLDS
        : note.violated("the array has no slot, and the answer was {r}", step.seen().returnCode);
  }

  private static Finding overrun(DmaStep step, Note note) {
    if (!step.isPlainGenerate() || step.isOffsetInside() || !step.before().isRangeCertain()) {
      return Finding.NOT_EXERCISED;
    }
    if (step.answered(IOReturn.OVERRUN)
        || (step.call().capacity == 0 && step.answered(IOReturn.BAD_ARGUMENT))
        || FailureRules.isOverOwnLimit(step)) {
      return Finding.HOLDS;
    }
    boolean named = isInDescriptor(step) && step.succeeded() && namesDescriptorBytes(step);
    if (named || isTruePastRange(step)) {
      return note.reading(EXHAUSTED, 1);
    }
    return note.violated(
        "the prepared range has {x} bytes, the offset was {x}, and the answer was {r}",
        step.before().preparedLength(),
        step.call().offset,
        step.seen().returnCode);
  }

  private static boolean isInDescriptor(DmaStep step) {
    return !Unsigned.sumWraps(step.before().preparedOffset(), step.call().offset)
        && Unsigned.isBelow(step.position(), step.bytes().total());
  }

  /**
   * Whether the call failed past the prepared range for a reason that the descriptor's bytes there
   * give whoever takes the descriptor's end for the end.
   */
  static boolean isTruePastRange(DmaStep step) {
    if (step.isOffsetInside() || !isInDescriptor(step)) {
      return false;
    }
    long end = step.bytes().total();
    return switch (step.seen().returnCode) {
      case IOReturn.MESSAGE_TOO_LARGE ->
          step.isRefused()
              || !DmaEntitlement.isExpressible(step.constraints(), end - step.position())
              || !DmaEntitlement.isReachable(
                  step.constraints(), step.bytes(), step.position(), end);
      case IOReturn.NOT_ALIGNED ->
          !DmaEntitlement.isAligned(step.constraints(), step.bytes(), step.position(), end);
      default -> false;
    };
  }

  /** Whether the list names the descriptor's bytes from the offset on, past the prepared range. */
  private static boolean namesDescriptorBytes(DmaStep step) {
    return step.seen().count != 0
        && step.isListComplete()
        && step.firstMismatch(step.bytes().total()) == Coverage.NONE;
  }

  private static Finding messageTooLarge(DmaStep step, Note note) {
    if (!step.isPlainGenerate() || !step.isOffsetInside() || step.call().capacity == 0) {
      return Finding.NOT_EXERCISED;
    }
    long address = step.bytes().at(step.position());
    int bits = step.constraints().effectiveAddressBits();
    if (Unsigned.fitsBits(address, 1, bits) || step.mayCopy() || step.route() != DmaRoute.DIRECT) {
      return Finding.NOT_EXERCISED;
    }
    if (step.succeeded() && !namesOrTruncates(step.seen().segments, address, bits)) {
      return Finding.NOT_EXERCISED; // it begins with another byte, which other rules speak of
    }
    boolean alsoNotAligned =
        !DmaEntitlement.isAligned(
            step.constraints(), step.bytes(), step.position(), step.preparedEnd());
    return step.answered(IOReturn.MESSAGE_TOO_LARGE)
            || (alsoNotAligned && step.answered(IOReturn.NOT_ALIGNED))
            || FailureRules.isOverOwnLimit(step)
        ? Finding.HOLDS
        : note.violated(
            "the first byte lives at {x}, the device has {d} address bits, and the answer was {r}",
            address,
            step.constraints().effectiveAddressBits(),
            step.seen().returnCode);
  }

  private static boolean namesOrTruncates(SegmentLog list, long address, int bits) {
    long truncated = address & ((1L << bits) - 1);
    return !list.isWritten(0) || list.address(0) == address || list.address(0) == truncated;
  }

  private static Finding refusedSegment(DmaStep step, Note note) {
    if (!step.isPlainGenerate() || !step.isOffsetInside() || !step.isRefused()) {
      return Finding.NOT_EXERCISED;
    }
    if (step.answered(IOReturn.MESSAGE_TOO_LARGE)) {
      return step.seen().segments.outputCount() > 1
          ? note.reading(MIDWAY_REFUSAL, 0)
          : Finding.HOLDS;
    }
    if (step.succeeded() && step.seen().count > 0 && step.isListComplete()) {
      return note.reading(MIDWAY_REFUSAL, 1);
    }
    return note.violated(
        "the segment function refused a segment, and the answer was {r}, count {d}",
        step.seen().returnCode,
        step.seen().count);
  }
}

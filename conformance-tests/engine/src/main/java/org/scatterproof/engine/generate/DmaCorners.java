package org.scatterproof.engine.generate;

import java.util.List;
import java.util.function.Predicate;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Classes of corners of area dma. */
final class DmaCorners {

  static final List<Corner> OF_CONTINUATION =
      List.of(
          generating("the call goes on", DmaStep::isContinuing),
          generating("the call goes back", DmaCorners::goesBack),
          generating("the call skips ahead", DmaCorners::skips),
          generating("the call begins where an extent does", DmaCorners::isAtExtent),
          generating("the call begins at the last byte", DmaCorners::isAtLastByte),
          generating("capacity 1", step -> step.call().capacity == 1),
          generating("the list fills the array", DmaCorners::fillsArray),
          generating("the list ends at the range's end", DmaCorners::reachesEnd),
          generating("extents are adjacent", DmaCorners::hasAdjacentExtents),
          generating("an extent ends at the address limit", DmaCorners::endsAtLimit),
          generating("an extent ends at 2^64", step -> hasEnd(step, 0)),
          generating("an extent begins at address 0", DmaCorners::beginsAtZero),
          generating("an extent ends a byte off a page", DmaCorners::endsNearPage),
          generating("an extent is a multiple of maxSegmentSize", DmaCorners::isMultiple),
          generating("an extent is a byte off a multiple", DmaCorners::isNearMultiple),
          generating("an alignment above 1", DmaCorners::hasAlignment),
          generating("a range that begins inside the descriptor", DmaCorners::isSubRange),
          Corner.ofDma("past the end", DmaCorners::isPastEnd),
          Corner.ofDma("an offset that wraps the range's", DmaCorners::wraps),
          Corner.ofDma("the function refuses every segment", step -> refuses(step, true)),
          Corner.ofDma("the function refuses a later segment", step -> refuses(step, false)),
          Corner.ofDma("an argument is missing", DmaCorners::isIncomplete),
          Corner.ofDma("a call begins off the alignment", DmaCorners::isMisaligned));

  static final List<Corner> OF_LIFECYCLE =
      List.of(
          of(DmaOperation.SET, "set while prepared", step -> step.before().isActive()),
          of(DmaOperation.SET, "none is set", step -> step.call().descriptor < 0),
          of(DmaOperation.SET, "the same descriptor is set again", DmaCorners::isSameAgain),
          of(DmaOperation.CLEAR, "clear while nested", step -> step.before().activeCount() > 1),
          of(DmaOperation.CLEAR, "clear that must not complete", step -> !step.call().automatic),
          of(DmaOperation.PREPARE, "nested", step -> step.before().activeCount() > 0),
          of(DmaOperation.PREPARE, "nested three deep", step -> step.before().activeCount() > 1),
          of(DmaOperation.PREPARE, "a mismatched range is nested", DmaCorners::isMismatched),
          of(DmaOperation.PREPARE, "a sub-range", DmaCorners::asksForPart),
          of(DmaOperation.PREPARE, "a range past the descriptor", DmaCorners::asksForTooMuch),
          of(DmaOperation.PREPARE, "a prepare that fails", step -> !step.succeeded()),
          of(DmaOperation.PREPARE_WITH, "constraints are given late", DmaStep::succeeded),
          of(DmaOperation.COMPLETE, "one complete too many", step -> step.before().isInactive()),
          of(DmaOperation.COMPLETE, "the last complete", step -> step.before().activeCount() == 1),
          of(DmaOperation.CHANGE, "a descriptor changes in place", step -> true),
          of(DmaOperation.PREPARED_RANGE, "the range is asked for", step -> true),
          of(DmaOperation.GENERATE, "not prepared", step -> step.before().isInactive()),
          generating("the call goes on", DmaStep::isContinuing),
          generating("a range that begins inside the descriptor", DmaCorners::isSubRange));

  private DmaCorners() {}

  /** A class of calls that generated. */
  private static Corner generating(String name, Predicate<DmaStep> is) {
    return Corner.ofDma(name, step -> step.isGenerated() && is.test(step));
  }

  private static Corner of(DmaOperation operation, String name, Predicate<DmaStep> is) {
    return Corner.ofDma(name, step -> step.call().operation == operation && is.test(step));
  }

  private static boolean goesBack(DmaStep step) {
    return step.before().isExpecting()
        && Unsigned.isBelow(step.call().offset, step.before().expectedOffset());
  }

  private static boolean skips(DmaStep step) {
    return step.before().isExpecting()
        && Unsigned.isBelow(step.before().expectedOffset(), step.call().offset);
  }

  private static boolean isAtExtent(DmaStep step) {
    RunList bytes = step.bytes();
    int run = bytes.runAt(step.position());
    return run > 0 && bytes.offset(run) == step.position();
  }

  private static boolean isAtLastByte(DmaStep step) {
    return step.position() + 1 == step.preparedEnd();
  }

  private static boolean fillsArray(DmaStep step) {
    return step.seen().count == step.call().capacity;
  }

  private static boolean reachesEnd(DmaStep step) {
    return step.seen().offset == step.before().preparedLength();
  }

  private static boolean hasAdjacentExtents(DmaStep step) {
    RunList bytes = step.bytes();
    for (int i = 1; i < bytes.count(); i++) {
      if (bytes.start(i - 1) + bytes.length(i - 1) == bytes.start(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsAtLimit(DmaStep step) {
    int bits = step.constraints().effectiveAddressBits();
    return bits < Long.SIZE && hasEnd(step, 1L << bits);
  }

  private static boolean hasEnd(DmaStep step, long end) {
    RunList bytes = step.bytes();
    for (int i = 0; i < bytes.count(); i++) {
      if (bytes.start(i) + bytes.length(i) == end) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsAtZero(DmaStep step) {
    RunList bytes = step.bytes();
    for (int i = 0; i < bytes.count(); i++) {
      if (bytes.start(i) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsNearPage(DmaStep step) {
    RunList bytes = step.bytes();
    for (int i = 0; i < bytes.count(); i++) {
      long end = bytes.start(i) + bytes.length(i);
      if (isNear(end, step.setting().pageLength())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMultiple(DmaStep step) {
    long most = step.constraints().maxSegmentSize();
    RunList bytes = step.bytes();
    for (int i = 0; most != 0 && i < bytes.count(); i++) {
      if (Unsigned.isAligned(bytes.length(i), most)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNearMultiple(DmaStep step) {
    long most = step.constraints().maxSegmentSize();
    RunList bytes = step.bytes();
    for (int i = 0; most > 2 && i < bytes.count(); i++) {
      if (isNear(bytes.length(i), most)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(long value, long multiple) {
    long excess = Unsigned.excess(value, multiple);
    return excess == 1 || excess == multiple - 1;
  }

  private static boolean hasAlignment(DmaStep step) {
    DmaConstraints constraints = step.constraints();
    return constraints.effectiveAlignment() > 1
        || constraints.effectiveAlignmentInternal() > 1
        || constraints.effectiveAlignmentLength() > 1;
  }

  private static boolean isSubRange(DmaStep step) {
    return step.before().preparedOffset() > 0;
  }

  private static boolean isPastEnd(DmaStep step) {
    return step.isPlainGenerate() && step.before().isActive() && !step.isOffsetInside();
  }

  private static boolean wraps(DmaStep step) {
    return isPastEnd(step) && Unsigned.sumWraps(step.before().preparedOffset(), step.call().offset);
  }

  /** What is asked for, not what is answered: lists of one segment are right, too. */
  private static boolean refuses(DmaStep step, boolean first) {
    int from = step.call().refuseFrom;
    return isInside(step) && (first ? from == 0 : from > 0);
  }

  private static boolean isInside(DmaStep step) {
    return step.isPlainGenerate() && step.before().isActive() && step.isOffsetInside();
  }

  private static boolean isIncomplete(DmaStep step) {
    DmaCall call = step.call();
    return call.operation == DmaOperation.GENERATE
        && (call.withoutOffset || call.withoutSegments || call.withoutCount);
  }

  private static boolean isMisaligned(DmaStep step) {
    return isInside(step)
        && !Unsigned.isAligned(
            step.bytes().at(step.position()), step.constraints().effectiveAlignment());
  }

  private static boolean isSameAgain(DmaStep step) {
    return step.before().hasDescriptor() && step.before().descriptor() == step.call().descriptor;
  }

  private static boolean isMismatched(DmaStep step) {
    return step.before().isActive() && !step.isPreparedRangeAgain();
  }

  private static boolean asksForPart(DmaStep step) {
    return step.succeeded()
        && step.before().hasDescriptor()
        && Unsigned.isBelow(step.lengthAsked(), step.bytes().total());
  }

  private static boolean asksForTooMuch(DmaStep step) {
    return step.before().hasDescriptor()
        && step.before().isInactive()
        && Unsigned.isBelow(
            step.bytes().total(), Unsigned.addCapped(step.call().offset, step.lengthAsked()));
  }
}

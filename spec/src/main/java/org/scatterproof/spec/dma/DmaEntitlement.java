package org.scatterproof.spec.dma;

import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/**
 * The inputs for which only success is admissible, as predicates that an error's condition
 * contradicts. They are drawn tightly: whoever merges less, or cuts more, than the canonical
 * segmentation is not accused by them.
 */
final class DmaEntitlement {

  private DmaEntitlement() {}

  /** Alignments that every implementation can keep: powers of two no larger than a segment. */
  static boolean hasOrdinaryAlignments(DmaConstraints constraints) {
    return isPowerOfTwo(constraints.effectiveAlignment())
        && isPowerOfTwo(constraints.effectiveAlignmentLength())
        && isPowerOfTwo(constraints.effectiveAlignmentInternal())
        && (constraints.maxSegmentSize() == 0
            || Unsigned.isAtMost(largestAlignment(constraints), constraints.maxSegmentSize()));
  }

  static long largestAlignment(DmaConstraints constraints) {
    return Unsigned.max(
        constraints.effectiveAlignment(),
        Unsigned.max(
            constraints.effectiveAlignmentLength(), constraints.effectiveAlignmentInternal()));
  }

  private static boolean isPowerOfTwo(long number) {
    return Long.bitCount(number) == 1;
  }

  /**
   * Whether no cut between {@code from} and {@code end} can fall on a misaligned address: every
   * extent begins and ends there on a multiple of every alignment.
   */
  static boolean isAligned(DmaConstraints constraints, RunList bytes, long from, long end) {
    long largest = largestAlignment(constraints);
    if (largest == 1) {
      return true;
    }
    if (!hasOrdinaryAlignments(constraints)) {
      return false;
    }
    int run = Unsigned.isBelow(from, end) ? bytes.runAt(from) : 0;
    for (long position = from; Unsigned.isBelow(position, end); run++) {
      long inRun = position - bytes.offset(run);
      long length = Unsigned.min(bytes.length(run) - inRun, end - position);
      if (!Unsigned.isAligned(bytes.start(run) + inRun, largest)
          || !Unsigned.isAligned(length, largest)) {
        return false;
      }
      position += length;
    }
    return true;
  }

  /** Whether every byte between {@code from} and {@code end} lies below the address limit. */
  static boolean isReachable(DmaConstraints constraints, RunList bytes, long from, long end) {
    int bits = constraints.effectiveAddressBits();
    if (bytes.isBelow(bits)) {
      return true;
    }
    int run = Unsigned.isBelow(from, end) ? bytes.runAt(from) : 0;
    for (long position = from; Unsigned.isBelow(position, end); run++) {
      long inRun = position - bytes.offset(run);
      long length = Unsigned.min(bytes.length(run) - inRun, end - position);
      if (!Unsigned.fitsBits(bytes.start(run) + inRun, length, bits)) {
        return false;
      }
      position += length;
    }
    return true;
  }

  /**
   * Whether every segment's length is expressible: a 32-bit output cannot hold 2^32, which an
   * implementation may either cut or refuse.
   */
  static boolean isExpressible(DmaConstraints constraints, long bytes) {
    boolean narrow =
        constraints.output() instanceof NamedDmaOutput named && named.wordBits() == Integer.SIZE;
    long largest =
        constraints.maxSegmentSize() == 0
            ? bytes
            : Unsigned.min(bytes, constraints.maxSegmentSize());
    return !narrow || largest >>> Integer.SIZE == 0;
  }

  /** Whether a plain generating call from inside the range admits nothing but Success. */
  static boolean entitlesGenerate(DmaStep step) {
    DmaLedger before = step.before();
    return step.isOffsetInside()
        && before.isRangeCertain()
        && step.call().capacity != 0
        && !step.isRefused()
        && isExpressible(step.constraints(), before.preparedLength() - step.call().offset)
        && isWithinReach(step)
        && (keepsAlignment(step) || walksCopy(step));
  }

  /**
   * Whether every byte from the call's position on lies below the address limit, or is copied or
   * mapped to where it does.
   */
  static boolean isWithinReach(DmaStep step) {
    DmaConstraints constraints = step.constraints();
    if (isReachable(constraints, step.bytes(), step.position(), step.preparedEnd())) {
      return true;
    }
    boolean placedElsewhere = step.mayCopy() || step.route() == DmaRoute.MAPPED;
    return placedElsewhere
        && neverWraps(step.bytes(), step.before().preparedOffset(), step.preparedEnd());
  }

  /**
   * Whether no cut from the call's position on can fall on a misaligned address. Memory that is
   * copied as a whole begins on a page with the prepared range, whatever page it began in, so that
   * all of the range counts there.
   */
  static boolean keepsAlignment(DmaStep step) {
    DmaConstraints constraints = step.constraints();
    boolean fromHere = isAligned(constraints, step.bytes(), step.position(), step.preparedEnd());
    if (!step.mayCopy() && step.route() == DmaRoute.DIRECT) {
      return fromHere;
    }
    long from = step.before().preparedOffset();
    return fromHere
        && isWithinPages(step)
        && isAligned(constraints, step.bytes(), from, step.preparedEnd());
  }

  /** Whether the call goes from the beginning of a range that had to be copied for alignment. */
  private static boolean walksCopy(DmaStep step) {
    DmaLedger before = step.before();
    DmaConstraints constraints = step.constraints();
    boolean continues =
        step.isContinuing()
            && before.isWalking()
            && Unsigned.isAtMost(
                constraints.effectiveAlignment(), constraints.effectiveAlignmentInternal());
    return (step.call().offset == 0 || continues)
        && isCopiedForAlignment(step, before.preparedOffset(), before.preparedLength());
  }

  /**
   * Whether a range that is not aligned is sure to be copied, or to need no copy for its list from
   * the beginning on: several runs, or one that begins off its alignment. Where no alignment of
   * addresses is asked for, and for one run that begins well, the lengths may still be refused.
   */
  private static boolean isCopiedForAlignment(DmaStep step, long offset, long length) {
    DmaConstraints constraints = step.constraints();
    RunList bytes = step.bytes();
    if (!step.mayCopy() || constraints.effectiveAlignment() == 1) {
      return false;
    }
    boolean oneRun =
        Unsigned.isAtMost(offset + length, endOfRun(bytes, offset))
            && Unsigned.isAligned(bytes.at(offset), constraints.effectiveAlignment());
    // What lies beyond the limit may be bounced page by page, which cuts runs.
    boolean maybeCut =
        step.route() != DmaRoute.MAPPED
            && !isReachable(constraints, bytes, offset, offset + length);
    return !oneRun
        && !maybeCut
        && hasOrdinaryAlignments(constraints)
        && isWithinPages(step)
        && Unsigned.isAligned(length, constraints.effectiveAlignmentLength())
        && neverWraps(bytes, offset, offset + length);
  }

  /** Position of the end of the consecutive bytes that hold the one at a position. */
  private static long endOfRun(RunList bytes, long position) {
    int run = bytes.runAt(position);
    while (run + 1 < bytes.count()
        && bytes.start(run) + bytes.length(run) == bytes.start(run + 1)) {
      run++;
    }
    return bytes.offset(run) + bytes.length(run);
  }

  /** Whether every alignment is kept by whoever keeps the offset within a page. */
  private static boolean isWithinPages(DmaStep step) {
    long largest = largestAlignment(step.constraints());
    long mapperPage = step.setting().surroundings().mapperPageLength();
    return Unsigned.isAtMost(largest, step.setting().pageLength())
        && (step.route() == DmaRoute.DIRECT || Unsigned.isAtMost(largest, mapperPage));
  }

  private static boolean neverWraps(RunList bytes, long from, long end) {
    for (int run = Unsigned.isBelow(from, end) ? bytes.runAt(from) : bytes.count();
        run < bytes.count() && Unsigned.isBelow(bytes.offset(run), end);
        run++) {
      if (!Unsigned.fitsBits(bytes.start(run), bytes.length(run), Long.SIZE)) {
        return false;
      }
    }
    return true;
  }

  /** Whether preparing this range of an inactive command's descriptor admits only Success. */
  static boolean entitlesPrepare(DmaStep step, long offset, long length) {
    DmaConstraints constraints = step.constraints();
    RunList bytes = step.bytes();
    return length != 0
        && !Unsigned.sumWraps(offset, length)
        && Unsigned.isAtMost(offset + length, bytes.total())
        && !exceedsTransfer(constraints, length)
        && !step.hasRefusal()
        && (isReachable(constraints, bytes, offset, offset + length)
            || isPlacedElsewhere(step, offset, length))
        && (isAligned(constraints, bytes, offset, offset + length)
            || isCopiedForAlignment(step, offset, length));
  }

  /**
   * Whether a range is one run within reach that begins on every alignment and has a length that is
   * aligned, too: however it is cut, no prepare has reason to refuse it.
   */
  static boolean isPlainRun(DmaStep step, long offset, long length) {
    DmaConstraints constraints = step.constraints();
    RunList bytes = step.bytes();
    return length != 0
        && !Unsigned.sumWraps(offset, length)
        && Unsigned.isAtMost(offset + length, bytes.total())
        && Unsigned.isAtMost(offset + length, endOfRun(bytes, offset))
        && !exceedsTransfer(constraints, length)
        && !equalsTransfer(constraints, length)
        && !step.hasRefusal()
        && hasOrdinaryAlignments(constraints)
        && Unsigned.isAligned(bytes.at(offset), largestAlignment(constraints))
        && Unsigned.isAligned(length, constraints.effectiveAlignmentLength())
        && isReachable(constraints, bytes, offset, offset + length);
  }

  /**
   * Whether bytes beyond the limit are copied or mapped below it, where there are ordinary ones.
   */
  private static boolean isPlacedElsewhere(DmaStep step, long offset, long length) {
    return (step.mayCopy() || step.route() == DmaRoute.MAPPED)
        && CreationRules.isOrdinary(step)
        && neverWraps(step.bytes(), offset, offset + length);
  }

  /** Whether so many bytes are exactly what one transfer may move. */
  static boolean equalsTransfer(DmaConstraints constraints, long bytes) {
    return constraints.maxTransferSize() != 0 && constraints.maxTransferSize() == bytes;
  }

  /** The finding for a call that moves exactly maxTransferSize bytes and is entitled otherwise. */
  static Finding readingOfEquality(DmaStep step, Note note) {
    if (step.succeeded()) {
      return note.reading(OpenQuestions.TRANSFER_EQUALITY, 0);
    }
    return step.answered(IOReturn.NO_SPACE)
        ? note.reading(OpenQuestions.TRANSFER_EQUALITY, 1)
        : note.violated(
            "a transfer of exactly maxTransferSize bytes was answered {r}", step.seen().returnCode);
  }

  /** Whether so many bytes are more than one transfer may move. */
  static boolean exceedsTransfer(DmaConstraints constraints, long bytes) {
    return constraints.maxTransferSize() != 0
        && Unsigned.isBelow(constraints.maxTransferSize(), bytes);
  }
}

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
        && isReachable(step.constraints(), step.bytes(), step.position(), step.preparedEnd())
        && isAligned(step.constraints(), step.bytes(), step.position(), step.preparedEnd());
  }

  /** Whether preparing this range of an inactive command's descriptor admits only Success. */
  static boolean entitlesPrepare(DmaStep step, long offset, long length) {
    DmaConstraints constraints = step.constraints();
    RunList bytes = step.bytes();
    return length != 0
        && !Unsigned.sumWraps(offset, length)
        && Unsigned.isAtMost(offset + length, bytes.total())
        && !exceedsTransfer(constraints, length)
        && isReachable(constraints, bytes, offset, offset + length)
        && isAligned(constraints, bytes, offset, offset + length);
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

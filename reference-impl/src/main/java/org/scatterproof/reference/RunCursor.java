package org.scatterproof.reference;

import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.Unsigned;

/**
 * Finds the run around a byte of a descriptor: the longest stretch of bytes at consecutive
 * addresses, across extents. It depends on the descriptor and the byte alone; that the last one is
 * remembered between calls saves time and shows in no answer.
 *
 * <p>A <i>stretch</i> is the first and the last of some neighbouring extents whose addresses go on
 * from one to the next, modulo 2^64; they are the halves of one word. All else follows from it and
 * from the descriptor: for each of its bytes the address is the position plus one <i>base</i>. A
 * stretch is read and written whole, so that even two threads, which must not share a command, can
 * never make one run of two that do not belong together.
 *
 * <p>Addresses end at 2^64 and no run wraps: where a stretch does, the bytes before and behind make
 * two runs.
 *
 * <p>Moving on within a stretch costs nothing, and into the next one look at each of its extents:
 * so a walk looks at every extent once, however short its segments are. Moving anywhere else is a
 * binary search and a look at the extents from there to the end of the stretch.
 */
final class RunCursor {

  /** No stretch. */
  private static final long NOWHERE = -1;

  private final MemoryDescriptor extents;
  private final boolean merges;
  private long remembered = NOWHERE;

  /**
   * A cursor that remembers nothing yet.
   *
   * @param merges whether a run goes on across extents; else each extent is one
   */
  RunCursor(MemoryDescriptor extents, boolean merges) {
    this.extents = extents;
    this.merges = merges;
  }

  /** The stretch that holds a byte; {@code position} is below the descriptor's length. */
  long stretchAt(long position) {
    long stretch = remembered;
    if (stretch != NOWHERE) {
      long begin = extents.extentOffset(first(stretch));
      long end = Extents.endOf(extents, last(stretch));
      if (Unsigned.isBelow(position - begin, end - begin)) {
        return stretch;
      }
      if (position == end) {
        return stretchFrom(last(stretch) + 1);
      }
    }
    return stretchFrom(Extents.at(extents, position));
  }

  /** The stretch behind one that ends before the descriptor does. */
  long stretchBehind(long stretch) {
    return stretchFrom(last(stretch) + 1);
  }

  /** What is added to the position of a byte of a stretch to get its address. */
  long base(long stretch) {
    int first = first(stretch);
    return extents.extentAddress(first) - extents.extentOffset(first);
  }

  /** The position behind the stretch's last byte. */
  long end(long stretch) {
    return Extents.endOf(extents, last(stretch));
  }

  /** The position behind the last byte of a run that ends with its stretch, or at 2^64. */
  static long endOfRun(long position, long base, long endOfStretch) {
    long top = -base; // the position that would lie at address 2^64
    return Unsigned.isBelow(position, top) ? Unsigned.min(endOfStretch, top) : endOfStretch;
  }

  /** Keeps a stretch for the next call. */
  void remember(long stretch) {
    remembered = stretch;
  }

  /** What is remembered, in a word. */
  long remembered() {
    return remembered;
  }

  private long stretchFrom(int first) {
    return first | ((long) (merges ? lastFrom(first) : first) << Integer.SIZE);
  }

  private int lastFrom(int first) {
    int count = extents.extentCount();
    int last = first;
    long end = extents.extentAddress(first) + extents.extentLength(first);
    while (last + 1 < count && extents.extentAddress(last + 1) == end) {
      last++;
      end += extents.extentLength(last);
    }
    return last;
  }

  private static int first(long stretch) {
    return (int) stretch;
  }

  private static int last(long stretch) {
    return (int) (stretch >>> Integer.SIZE);
  }
}

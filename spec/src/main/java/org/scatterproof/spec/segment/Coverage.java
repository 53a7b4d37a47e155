package org.scatterproof.spec.segment;

import org.scatterproof.spec.value.Unsigned;

/** Compares the bytes that a list of segments names, one after the other, with where they live. */
public final class Coverage {

  /** No byte disagrees. */
  public static final long NONE = -1;

  private Coverage() {}

  /**
   * Finds the first byte that a list puts elsewhere than it lives, or that does not exist.
   *
   * @param bytes where every byte lives
   * @param from position of the byte that the list begins with
   * @param end position after the last byte that the list may name, at most {@code bytes.total()}
   * @param slots segments of the list to look at
   * @return bytes of the list before the one that disagrees, or {@link #NONE}
   */
  public static long firstMismatch(RunList bytes, long from, long end, SegmentLog list, int slots) {
    long position = from;
    int run = Unsigned.isBelow(from, end) ? bytes.runAt(from) : 0;
    for (int i = 0; i < slots; i++) {
      long address = list.address(i);
      long rest = list.length(i);
      while (rest != 0) {
        if (!Unsigned.isBelow(position, end)) {
          return position - from;
        }
        long inRun = position - bytes.offset(run);
        if (bytes.start(run) + inRun != address) {
          return position - from;
        }
        long step = Unsigned.min(rest, Unsigned.min(bytes.length(run) - inRun, end - position));
        position += step;
        address += step;
        rest -= step;
        if (position - bytes.offset(run) == bytes.length(run)) {
          run++;
        }
      }
    }
    return NONE;
  }

  /** The address at which a list puts its byte number {@code byteIndex}; the list has that many. */
  public static long addressOf(SegmentLog list, int slots, long byteIndex) {
    long rest = byteIndex;
    for (int i = 0; i < slots; i++) {
      if (Unsigned.isBelow(rest, list.length(i))) {
        return list.address(i) + rest;
      }
      rest -= list.length(i);
    }
    return 0;
  }

  /** Whether the first {@code count} slots were all written. */
  public static boolean isWritten(SegmentLog list, int count) {
    for (int i = 0; i < count; i++) {
      if (!list.isWritten(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every segment that an answer claims stands in its slot. */
  public static boolean isComplete(SegmentLog list, int answered) {
    return answered == list.slotsOf(answered) && isWritten(list, answered);
  }

  /** Bytes that the first slots name together; {@link Unsigned#MAX} where they are more. */
  public static long lengthOf(SegmentLog list, int slots) {
    long sum = 0;
    for (int i = 0; i < slots; i++) {
      sum = Unsigned.addCapped(sum, list.length(i));
    }
    return sum;
  }

  /** Whether two lists that begin with the same byte put every byte that both name alike. */
  public static boolean sameMap(SegmentLog one, int slotsOne, SegmentLog two, int slotsTwo) {
    int i = 0;
    int j = 0;
    long inOne = 0;
    long inTwo = 0;
    while (i < slotsOne && j < slotsTwo) {
      long restOne = one.length(i) - inOne;
      long restTwo = two.length(j) - inTwo;
      if (restOne != 0 && restTwo != 0 && one.address(i) + inOne != two.address(j) + inTwo) {
        return false;
      }
      long step = Unsigned.min(restOne, restTwo);
      inOne += step;
      inTwo += step;
      if (inOne == one.length(i)) {
        i++;
        inOne = 0;
      }
      if (inTwo == two.length(j)) {
        j++;
        inTwo = 0;
      }
    }
    return true;
  }
}

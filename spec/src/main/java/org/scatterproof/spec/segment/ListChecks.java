package org.scatterproof.spec.segment;

import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.value.Unsigned;

/** What more than one area asks of a list, each in the words of its own requirement. */
public final class ListChecks {

  private ListChecks() {}

  /**
   * That nothing was written outside the slots of the caller's array.
   *
   * @param capacity slots of the array, unsigned
   */
  public static Finding staysInside(SegmentLog list, int capacity, Note note) {
    for (int i = 0; i < list.outputCount(); i++) {
      if (Integer.compareUnsigned(list.outputIndex(i), capacity) >= 0) {
        return note.violated(
            "the array has {d} slots, and slot {d} was written",
            Integer.toUnsignedLong(capacity),
            Integer.toUnsignedLong(list.outputIndex(i)));
      }
    }
    return list.brokenCanary() >= 0
        ? note.violated(
            "the array has {d} slots, and byte {x} was written, which is not in them",
            Integer.toUnsignedLong(capacity),
            list.brokenCanary())
        : Finding.HOLDS;
  }

  /**
   * That every segment has a byte, and none more than it may.
   *
   * @param slots segments of a complete list
   * @param most bytes, unsigned; 0 for no limit
   */
  public static Finding segmentSizes(SegmentLog list, int slots, long most, Note note) {
    for (int i = 0; i < slots; i++) {
      if (list.length(i) == 0) {
        return note.violated("segment {d} has no byte", i);
      }
      if (most != 0 && Unsigned.isBelow(most, list.length(i))) {
        return note.violated(
            "segment {d} has {x} bytes, and maxSegmentSize is {x}", i, list.length(i), most);
      }
    }
    return Finding.HOLDS;
  }

  /**
   * That the slots of a named output function hold address and length in its format. A list that
   * leaves its memory, or names other bytes of it, is not spoken of.
   *
   * @param slots segments of the list
   * @param position of the byte that the list begins with
   * @param end position behind the last byte that it may name
   * @param wordBits 32 or 64
   */
  public static Finding layout(
      SegmentLog list, int slots, RunList bytes, long position, long end, int wordBits, Note note) {
    long at = position;
    for (int i = 0; i < slots && list.isWritten(i); i++) {
      if (!Unsigned.isBelow(at, end)) {
        return Finding.HOLDS;
      }
      long expected = bytes.at(at);
      if (list.address(i) != expected) {
        return isMiswritten(list, i, expected, wordBits, end - position)
            ? note.violated(
                "segment {d} begins at {x}; read as this format says, its words are {x} and {x}",
                i,
                expected,
                list.address(i),
                list.length(i))
            : Finding.NOT_EXERCISED;
      }
      at += list.length(i);
    }
    return Finding.HOLDS;
  }

  /** Whether a slot holds the right segment in another format. */
  private static boolean isMiswritten(
      SegmentLog list, int slot, long expected, int wordBits, long longest) {
    long first = list.address(slot);
    long second = list.length(slot);
    boolean wide = wordBits == Long.SIZE;
    // Ordinary addresses of 32 bits can be each other's swap: there the length has to bear it out.
    // So it has for an exchange, else an address with a bit lost would pass for a length.
    return (swap(first, wide) == expected && (wide || isLength(swap(second, false), longest)))
        || (wide && Long.rotateLeft(first, Integer.SIZE) == expected)
        || (second == expected && isLength(first, longest))
        || (swap(second, wide) == expected && isLength(swap(first, wide), longest));
  }

  /** Whether a number can be the length of a segment. */
  private static boolean isLength(long number, long longest) {
    return number != 0 && Unsigned.isAtMost(number, longest);
  }

  private static long swap(long word, boolean wide) {
    return wide
        ? Long.reverseBytes(word)
        : Integer.toUnsignedLong(Integer.reverseBytes((int) word));
  }
}

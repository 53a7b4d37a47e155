package org.scatterproof.engine.shrink;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.value.Unsigned;

/**
 * Numbers that a reader takes in more easily than a given one. Chains of them end: each is smaller,
 * and pages are left as they are.
 */
final class RounderNumbers {

  private static final long PAGE = 0x1000;

  private RounderNumbers() {}

  /** Lengths of memory: a page where it is more, then round parts of a page, then a few bytes. */
  static List<Long> lengths(long length) {
    List<Long> rounder = new ArrayList<>();
    if (Unsigned.isBelow(PAGE, length)) {
      addBelow(length, rounder, PAGE, 2 * PAGE, length >>> 1 & -PAGE, length & -PAGE);
    } else if (length > 0x100 && length != PAGE) {
      addBelow(length, rounder, length & -0x100);
    } else if (length < 0x100) {
      addBelow(length, rounder, 1, 4, 0x10, length & -0x10);
    }
    return rounder;
  }

  /** How many of something there are. */
  static List<Long> counts(long count) {
    List<Long> rounder = new ArrayList<>();
    if (count > 1) {
      addBelow(count, rounder, 1, 2, count / 2, count - 1);
    }
    return rounder;
  }

  /** Places for the extent of an index, a gap of pages from the one before. */
  static List<Long> addresses(long address, int index) {
    List<Long> rounder = new ArrayList<>();
    long place = PAGE * (1 + 3L * index);
    addBelow(address, rounder, place, place + (address & (PAGE - 1)), address & -PAGE);
    return rounder;
  }

  /** Limits of segments and transfers; 0, which stands for none, is the caller's to try. */
  static List<Long> limits(long limit) {
    List<Long> rounder = new ArrayList<>();
    addBelow(limit, rounder, PAGE, limit & -0x100, limit & -0x10);
    return rounder;
  }

  private static void addBelow(long number, List<Long> rounder, long... candidates) {
    for (long candidate : candidates) {
      boolean smaller = Unsigned.isBelow(candidate, number);
      if (smaller && candidate != 0 && !rounder.contains(candidate)) {
        rounder.add(candidate);
      }
    }
  }
}

package org.scatterproof.engine.execute;

import org.scatterproof.spec.value.Unsigned;

/**
 * How many slots of an array are looked at: no list has more segments than its memory has bytes.
 */
public final class ListSlots {

  private static final int MOST = 1 << 20;

  private ListSlots() {}

  /** Slots that lists of some memory can have at most, at least 1. */
  public static int limit(long... bytes) {
    long limit = 1;
    for (long each : bytes) {
      limit = Math.max(limit, Unsigned.min(each, MOST));
    }
    return (int) limit;
  }

  /** Slots of an array for a capacity, which is unsigned. */
  public static int bounded(int capacity, int limit) {
    return Integer.compareUnsigned(capacity, limit) < 0 ? capacity : limit;
  }
}

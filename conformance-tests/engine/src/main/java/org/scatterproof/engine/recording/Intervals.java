package org.scatterproof.engine.recording;

/** When the last calls on one object were under way, as far as lines tell. */
final class Intervals {

  /** How a call lies to the calls that earlier lines tell of. */
  enum Order {
    /** It began when they had ended, or nobody knows. */
    AFTER,
    /** It was under way together with one of them. */
    OVERLAPS,
    /** It had ended when one of them began: the lines are not in the order of the calls. */
    BEFORE
  }

  /** Calls that are remembered; threads that use one object at once are few. */
  private static final int KEPT = 8;

  private final long[] from = new long[KEPT];
  private final long[] to = new long[KEPT];
  private long count;

  /** Takes in a call. Times are unsigned; a call that ends as another begins does not overlap. */
  Order take(FlatObject line) {
    if (!line.has(Field.FROM) || !line.has(Field.TO)) {
      return Order.AFTER;
    }
    long begin = line.number(Field.FROM);
    long end = line.number(Field.TO);
    if (Long.compareUnsigned(end, begin) < 0) {
      throw line.wrong(Field.TO, "a time that is not before from");
    }
    Order order = Order.AFTER;
    for (int i = 0; i < Math.min(count, KEPT); i++) {
      boolean isBefore = Long.compareUnsigned(end, from[i]) <= 0;
      boolean isAfter = Long.compareUnsigned(begin, to[i]) >= 0;
      if (!isBefore && !isAfter) {
        order = Order.OVERLAPS;
      } else if (!isAfter && order == Order.AFTER) {
        order = Order.BEFORE;
      }
    }
    from[(int) (count % KEPT)] = begin;
    to[(int) (count % KEPT)] = end;
    count++;
    return order;
  }
}

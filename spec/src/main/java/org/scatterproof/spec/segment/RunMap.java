package org.scatterproof.spec.segment;

import java.util.Arrays;
import org.scatterproof.spec.value.Unsigned;

/**
 * Numbers for some of the 2^64 addresses, kept as runs: where a run's first address has the number
 * n, the next one has n + 1.
 *
 * <p>Invariant: the runs are disjoint, ascend, none wraps, and none goes on where the one before
 * ends. So equal maps have equal runs. Ends are kept as the last address, since the end of the
 * address space has no number.
 */
public final class RunMap {

  private int count;
  private long[] first = new long[8];
  private long[] last = new long[8];
  private long[] value = new long[8];

  public void clear() {
    count = 0;
  }

  public int count() {
    return count;
  }

  public long first(int run) {
    return first[run];
  }

  public long last(int run) {
    return last[run];
  }

  /** The number of a run's first address. */
  public long value(int run) {
    return value[run];
  }

  /** Index of the first run whose last address is at or past one; the count where there is none. */
  public int runEndingFrom(long address) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Unsigned.isBelow(last[middle], address)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gives numbers to the addresses from {@code from} to {@code to}, both included. */
  public void put(long from, long to, long firstValue) {
    remove(from, to);
    int at = runEndingFrom(from);
    boolean goesOn =
        at > 0 && last[at - 1] + 1 == from && value[at - 1] + (from - first[at - 1]) == firstValue;
    boolean isGoneOn =
        at < count && to + 1 == first[at] && firstValue + (to + 1 - from) == value[at];
    if (goesOn && isGoneOn) {
      last[at - 1] = last[at];
      resize(at, at + 1, 0);
    } else if (goesOn) {
      last[at - 1] = to;
    } else if (isGoneOn) {
      first[at] = from;
      value[at] = firstValue;
    } else {
      resize(at, at, 1);
      set(at, from, to, firstValue);
    }
  }

  /** Takes the numbers from the addresses from {@code from} to {@code to}, both included. */
  public void remove(long from, long to) {
    int begin = runEndingFrom(from);
    int end = begin;
    while (end < count && Unsigned.isAtMost(first[end], to)) {
      end++;
    }
    if (begin == end) {
      return;
    }
    boolean cutsLeft = Unsigned.isBelow(first[begin], from);
    boolean cutsRight = Unsigned.isBelow(to, last[end - 1]);
    long leftFirst = first[begin];
    long leftValue = value[begin];
    long rightLast = last[end - 1];
    long rightValue = value[end - 1] + (to + 1 - first[end - 1]);
    resize(begin, end, (cutsLeft ? 1 : 0) + (cutsRight ? 1 : 0));
    if (cutsLeft) {
      set(begin++, leftFirst, from - 1, leftValue);
    }
    if (cutsRight) {
      set(begin, to + 1, rightLast, rightValue);
    }
  }

  /**
   * Appends the numbers of a stretch of addresses, in order.
   *
   * @param length addresses, unsigned; the stretch does not wrap
   * @return false when an address has none; then only the numbers before it were appended
   */
  public boolean read(long from, long length, RunList into) {
    long done = 0;
    for (int run = runEndingFrom(from); done != length; run++) {
      long at = from + done;
      if (run == count || Unsigned.isBelow(at, first[run])) {
        return false;
      }
      long rest = length - done;
      long step = Unsigned.min(last[run] - at, rest - 1) + 1;
      into.add(value[run] + (at - first[run]), step);
      done += step;
    }
    return true;
  }

  public void copyFrom(RunMap other) {
    if (first.length < other.count) {
      first = new long[other.first.length];
      last = new long[other.first.length];
      value = new long[other.first.length];
    }
    count = other.count;
    System.arraycopy(other.first, 0, first, 0, count);
    System.arraycopy(other.last, 0, last, 0, count);
    System.arraycopy(other.value, 0, value, 0, count);
  }

  /** Appends a run past the last one, which it does not go on. */
  public void append(long from, long to, long firstValue) {
    resize(count, count, 1);
    set(count - 1, from, to, firstValue);
  }

  private void set(int run, long from, long to, long firstValue) {
    first[run] = from;
    last[run] = to;
    value[run] = firstValue;
  }

  /** Makes room so that {@code slots} runs stand where those from begin to end stood. */
  private void resize(int begin, int end, int slots) {
    int newCount = count - (end - begin) + slots;
    if (newCount > first.length) {
      int size = Math.max(newCount, 2 * first.length);
      first = Arrays.copyOf(first, size);
      last = Arrays.copyOf(last, size);
      value = Arrays.copyOf(value, size);
    }
    int tail = count - end;
    System.arraycopy(first, end, first, begin + slots, tail);
    System.arraycopy(last, end, last, begin + slots, tail);
    System.arraycopy(value, end, value, begin + slots, tail);
    count = newCount;
  }
}

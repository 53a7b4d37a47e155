package org.scatterproof.spec.segment;

import java.util.Arrays;
import org.scatterproof.spec.value.Unsigned;

/**
 * A sequence of runs of consecutive 64-bit numbers: the addresses of a descriptor's bytes in order,
 * or their tags. Reused; grows by doubling; an offset is found by binary search.
 *
 * <p>Invariant: no run is empty, and {@code offset(i)} is the sum of the lengths before run i.
 */
public final class RunList {

  private long[] start = new long[16];
  private long[] length = new long[16];
  private long[] offset = new long[16];
  private int count;
  private long total;

  /** The highest number of any run, unsigned; all 64-bit numbers there are where one wraps. */
  private long highest;

  public void clear() {
    count = 0;
    total = 0;
    highest = 0;
  }

  /** Appends a run; an empty one leaves the list as it is. */
  public void add(long first, long bytes) {
    if (bytes == 0) {
      return;
    }
    if (count == start.length) {
      start = Arrays.copyOf(start, 2 * count);
      length = Arrays.copyOf(length, 2 * count);
      offset = Arrays.copyOf(offset, 2 * count);
    }
    start[count] = first;
    length[count] = bytes;
    offset[count++] = total;
    total += bytes;
    long last = first + (bytes - 1);
    highest = Unsigned.max(highest, Unsigned.isBelow(last, first) ? Unsigned.MAX : last);
  }

  /** Whether no run wraps, and all its numbers are below 2^bits; false may mean not known. */
  public boolean isBelow(int bits) {
    return highest != Unsigned.MAX && (bits >= Long.SIZE || highest >>> bits == 0);
  }

  public int count() {
    return count;
  }

  /** The sum of all lengths, unsigned. */
  public long total() {
    return total;
  }

  public long start(int run) {
    return start[run];
  }

  public long length(int run) {
    return length[run];
  }

  public long offset(int run) {
    return offset[run];
  }

  /** The run that holds a byte; {@code position} is below {@link #total}. */
  public int runAt(long position) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Unsigned.isAtMost(offset[middle], position)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * How many numbers from a position on are consecutive, across runs. The count ends at 2^64, and
   * may end anywhere behind {@code most}.
   *
   * @param run the one that holds the position
   */
  public long stretch(int run, long position, long most) {
    long first = start[run] + (position - offset[run]);
    long whole = length[run] - (position - offset[run]);
    for (int next = run + 1;
        next < count
            && Unsigned.isAtMost(whole, most)
            && start[next] != 0
            && start[next] == first + whole;
        next++) {
      whole = Unsigned.addCapped(whole, length[next]);
    }
    return first == 0 ? whole : Unsigned.min(whole, -first);
  }

  /** The number at a position below {@link #total}: where that byte lives. */
  public long at(long position) {
    int run = runAt(position);
    return start[run] + (position - offset[run]);
  }
}

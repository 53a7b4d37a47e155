package org.scatterproof.spec.world;

import java.util.Arrays;
import org.scatterproof.spec.value.Unsigned;

/**
 * Stretches of an address space that somebody holds.
 *
 * <p>Invariant: they are disjoint and ascend; none is empty.
 */
final class Holdings {

  private static final int WORDS = 2;

  private int count;
  private long[] address = new long[8];
  private long[] length = new long[8];

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  long address(int index) {
    return address[index];
  }

  long length(int index) {
    return length[index];
  }

  void add(long from, long bytes) {
    int at = indexFrom(from);
    reserve(count + 1);
    System.arraycopy(address, at, address, at + 1, count - at);
    System.arraycopy(length, at, length, at + 1, count - at);
    address[at] = from;
    length[at] = bytes;
    count++;
  }

  /** The stretch that begins at an address, or -1. */
  int find(long from) {
    int at = indexFrom(from);
    return at < count && address[at] == from ? at : -1;
  }

  void remove(int index) {
    count--;
    System.arraycopy(address, index + 1, address, index, count - index);
    System.arraycopy(length, index + 1, length, index, count - index);
  }

  /** Whether one stretch contains all of another one, which has at least one byte. */
  boolean contain(long from, long bytes) {
    int at = indexFrom(from);
    int candidate = at < count && address[at] == from ? at : at - 1;
    if (candidate < 0) {
      return false;
    }
    long inside = from - address[candidate];
    return Unsigned.isBelow(inside, length[candidate])
        && Unsigned.isAtMost(bytes, length[candidate] - inside);
  }

  void copyFrom(Holdings other) {
    reserve(other.count);
    count = other.count;
    System.arraycopy(other.address, 0, address, 0, count);
    System.arraycopy(other.length, 0, length, 0, count);
  }

  void save(StateWords words) {
    words.put(count);
    for (int i = 0; i < count; i++) {
      words.put(address[i]);
      words.put(length[i]);
    }
  }

  void load(StateWords words) {
    int stretches = words.nextCount(WORDS);
    reserve(stretches);
    count = stretches;
    for (int i = 0; i < stretches; i++) {
      address[i] = words.next();
      length[i] = words.next();
    }
  }

  private void reserve(int size) {
    if (size > address.length) {
      int grown = Math.max(size, 2 * address.length);
      address = Arrays.copyOf(address, grown);
      length = Arrays.copyOf(length, grown);
    }
  }

  /** Index of the first stretch that begins at or past an address. */
  private int indexFrom(long from) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Unsigned.isBelow(address[middle], from)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package org.scatterproof.checker.core;

import java.util.Arrays;

/**
 * The states that a search has seen, in the order in which it saw them: an open-addressing table
 * beside the list that is also the breadth-first queue.
 *
 * <p>Random inserts cost a tenth as much in cache as in memory. So the table begins with 8 KiB,
 * grows with what it holds, and is as large as its last use needed when it is used again. A state
 * is stored as its successor number, so that 0 means free.
 */
final class LongSet {

  private static final int SMALLEST_TABLE = 1 << 10;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private long[] table = new long[SMALLEST_TABLE];
  private int shift = Long.SIZE - 10;
  private long[] order = new long[SMALLEST_TABLE / 2];
  private int size;

  /** Forgets all states. */
  void clear() {
    if (size < table.length >> 4 && table.length > SMALLEST_TABLE) {
      resize(table.length >> 1);
      Arrays.fill(table, 0);
    } else if (size > 0) {
      Arrays.fill(table, 0);
    }
    size = 0;
  }

  int size() {
    return size;
  }

  /** The state that was added as number {@code index}. */
  long get(int index) {
    return order[index];
  }

  /** Adds a state unless it is there. */
  boolean add(long state) {
    long stored = state + 1;
    int mask = table.length - 1;
    int slot = (int) ((state * SPREAD) >>> shift);
    while (true) {
      long there = table[slot];
      if (there == stored) {
        return false;
      }
      if (there == 0) {
        break;
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = stored;
    order[size++] = state;
    if (size == order.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    order = Arrays.copyOf(order, 2 * size);
    resize(2 * table.length);
    int mask = table.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = (int) ((order[i] * SPREAD) >>> shift);
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = order[i] + 1;
    }
  }

  private void resize(int length) {
    table = new long[length];
    shift = Long.numberOfLeadingZeros(length) + 1;
    if (order.length > length / 2) {
      order = new long[length / 2];
    }
  }
}

package org.scatterproof.checker.live;

import java.util.Arrays;

/**
 * States of one configuration, each a row of words, numbered from 0 on as they are met. Remembers
 * by which action each was met first, so that there is a shortest way to it where they are met
 * breadth first. Emptied and reused from configuration to configuration.
 */
final class StateTable {

  private static final int NONE = -1;

  private long[] words = new long[1 << 14];

  /** Where the words of a state begin; one entry more than there are states. */
  private int[] begins = new int[1 << 8];

  private int[] parents = new int[1 << 8];
  private int[] actions = new int[1 << 8];
  private int size;

  /** Numbers of states by their words' hash, linear probing, at most half full. */
  private int[] slots = new int[1 << 9];

  StateTable() {
    clear();
  }

  void clear() {
    size = 0;
    begins[0] = 0;
    Arrays.fill(slots, NONE);
  }

  int size() {
    return size;
  }

  /**
   * The number of a state, which is the next free one for words that were not met before.
   *
   * @param count how many of the words count
   * @param parent the state that it was met from; -1 for one that a run begins in
   * @param action index of the action there
   */
  int intern(long[] state, int count, int parent, int action) {
    int slot = slotOf(state, count);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    int number = size++;
    if (number + 1 == begins.length) {
      begins = Arrays.copyOf(begins, 2 * begins.length);
      parents = Arrays.copyOf(parents, begins.length);
      actions = Arrays.copyOf(actions, begins.length);
    }
    int begin = begins[number];
    int end = Math.addExact(begin, count);
    if (end > words.length) {
      words = Arrays.copyOf(words, Math.max(end, Math.multiplyExact(2, words.length)));
    }
    System.arraycopy(state, 0, words, begin, count);
    begins[number + 1] = end;
    parents[number] = parent;
    actions[number] = action;
    slots[slot] = number;
    if (2 * size > slots.length) {
      grow();
    }
    return number;
  }

  /** Words of a state. */
  int length(int number) {
    return begins[number + 1] - begins[number];
  }

  /** Copies the words of a state. */
  void copy(int number, long[] into) {
    System.arraycopy(words, begins[number], into, 0, length(number));
  }

  /** The state that this one was first met from; -1 for one that a run begins in. */
  int parent(int number) {
    return parents[number];
  }

  /** Index of the action by which it was first met. */
  int action(int number) {
    return actions[number];
  }

  private int slotOf(long[] state, int count) {
    int slot = hash(state, 0, count) & slots.length - 1;
    while (slots[slot] != NONE && !isState(slots[slot], state, count)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean isState(int number, long[] state, int count) {
    return Arrays.equals(words, begins[number], begins[number + 1], state, 0, count);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, NONE);
    for (int number = 0; number < size; number++) {
      int slot = hash(words, begins[number], begins[number + 1]) & slots.length - 1;
      while (slots[slot] != NONE) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number;
    }
  }

  private static int hash(long[] array, int from, int end) {
    long hash = (long) end - from;
    for (int i = from; i < end; i++) {
      hash = (hash ^ array[i]) * 0x9e37_79b9_7f4a_7c15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash ^ hash >>> 32);
  }
}

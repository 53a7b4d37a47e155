package org.scatterproof.checker.core;

import java.util.Arrays;

/**
 * One configuration of each class that no run can tell apart, by keys that the family gives. Only
 * the first of a class is kept, and how many there are; whether keys say the truth is for {@link
 * SymmetryProof} to show.
 */
public final class SymmetryClasses implements Selection {

  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** Configurations between two looks at whether classifying is to end. */
  private static final int PACE = 1 << 12;

  /** Classes in the order of their first members. */
  private long[] firsts = new long[1 << 10];

  private long[] weights = new long[1 << 10];
  private long[] keys = new long[1 << 10];
  private int size;

  /** Number of a class plus 1, by the spread key; 0 is free. Twice as long as the lists. */
  private int[] table = new int[1 << 11];

  /** Classifies every configuration of a family. */
  public SymmetryClasses(SymmetricFamily family) {
    this(family, new Halt());
  }

  /**
   * Classifies every configuration of a family, unless that is halted: then only the first ones are
   * in any class, and no search of these classes is complete.
   */
  public SymmetryClasses(SymmetricFamily family, Halt halt) {
    SymmetricFamily.KeyReader reader = family.newKeyReader();
    long all = family.configurations();
    for (long configuration = 0; configuration < all; configuration++) {
      if (configuration % PACE == 0 && halt.isAsked()) {
        return;
      }
      add(reader.keyOf(configuration), configuration);
    }
  }

  private void add(long key, long configuration) {
    int slot = slotOf(key);
    if (table[slot] != 0) {
      weights[table[slot] - 1]++;
      return;
    }
    keys[size] = key;
    firsts[size] = configuration;
    weights[size] = 1;
    table[slot] = ++size;
    if (size == keys.length) {
      grow();
    }
  }

  private int slotOf(long key) {
    int mask = table.length - 1;
    int slot = (int) ((key * SPREAD) >>> 32) & mask;
    while (table[slot] != 0 && keys[table[slot] - 1] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    firsts = Arrays.copyOf(firsts, 2 * size);
    weights = Arrays.copyOf(weights, 2 * size);
    keys = Arrays.copyOf(keys, 2 * size);
    table = new int[4 * size];
    for (int i = 0; i < size; i++) {
      table[slotOf(keys[i])] = i + 1;
    }
  }

  /** Index of the class that a key belongs to; only of a key that some configuration has. */
  long classOf(long key) {
    return table[slotOf(key)] - 1L;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long configuration(long index) {
    return firsts[(int) index];
  }

  @Override
  public long weight(long index) {
    return weights[(int) index];
  }
}

package org.scatterproof.spec.dma;

/** Small values in one word, put in and taken out in the same order. Reused. */
final class PackedWord {
  private long word;
  private int at;

  /** Begins with an empty word, or with one whose values are to be taken out. */
  PackedWord begin(long packed) {
    word = packed;
    at = 0;
    return this;
  }

  PackedWord put(boolean value) {
    return put(value ? 1 : 0, 1);
  }

  /**
   * Puts a value in.
   *
   * @param value 0 or more, below 2 to the power of {@code width}
   */
  PackedWord put(int value, int width) {
    word |= (long) value << at;
    at += width;
    return this;
  }

  boolean next() {
    return next(1) != 0;
  }

  int next(int width) {
    int value = (int) (word >>> at) & ((1 << width) - 1);
    at += width;
    return value;
  }

  long word() {
    return word;
  }
}

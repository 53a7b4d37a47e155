package org.scatterproof.checker.live;

import java.util.List;

/** Reads a number as digits of different bases, the lowest first: one choice from each list. */
final class Digits {
  private long rest;

  Digits(long number) {
    rest = number;
  }

  <T> T next(List<T> choices) {
    return choices.get((int) next(choices.size()));
  }

  /** A digit of a base. */
  long next(long base) {
    long digit = rest % base;
    rest /= base;
    return digit;
  }

  /** What was not read. */
  long rest() {
    return rest;
  }
}

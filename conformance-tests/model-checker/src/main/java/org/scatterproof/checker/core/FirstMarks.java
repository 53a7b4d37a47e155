package org.scatterproof.checker.core;

import java.util.Arrays;

/**
 * Of every property the shortest run that shows it, over all configurations and workers: its length
 * and its configuration. Of equal lengths the configuration that comes first in the selection
 * counts, so that the outcome does not depend on who was faster.
 */
final class FirstMarks {
  private final int[] lengths;
  private final long[] places;

  /** Actions of the shortest violation so far; read without the lock, to search no deeper. */
  private volatile int shortestViolation = BreadthFirst.UNMARKED;

  private final long always;

  FirstMarks(int properties, long always) {
    lengths = new int[properties];
    places = new long[properties];
    this.always = always;
    Arrays.fill(lengths, BreadthFirst.UNMARKED);
  }

  /** Takes in what a search of one configuration marked; {@code place} is its index selected. */
  void note(long place, BreadthFirst search) {
    for (int i = 0; i < lengths.length; i++) {
      int length = search.markDepth(i);
      if (length <= lengths[i] && length != BreadthFirst.UNMARKED) {
        note(place, i, length);
      }
    }
  }

  private synchronized void note(long place, int property, int length) {
    if (length < lengths[property] || (length == lengths[property] && place < places[property])) {
      lengths[property] = length;
      places[property] = place;
    }
    if ((always >>> property & 1) != 0) {
      shortestViolation = Math.min(shortestViolation, length);
    }
  }

  /** Actions of the shortest violation so far, or {@link BreadthFirst#UNMARKED}. */
  int shortestViolation() {
    return shortestViolation;
  }

  boolean isMarked(int property) {
    return lengths[property] != BreadthFirst.UNMARKED;
  }

  int length(int property) {
    return lengths[property];
  }

  /** Index of the configuration within the selection. */
  long place(int property) {
    return places[property];
  }
}

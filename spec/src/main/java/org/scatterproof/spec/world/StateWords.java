package org.scatterproof.spec.world;

import org.scatterproof.spec.segment.RunMap;

/** Words of a state, written or read one after the other; those past the array are only counted. */
final class StateWords {

  private static final int WORDS_OF_RUN = 3;

  private long[] words = new long[0];
  private int at;

  /** Begins at the first word of an array. */
  StateWords begin(long[] array) {
    words = array;
    at = 0;
    return this;
  }

  void put(long word) {
    if (at < words.length) {
      words[at] = word;
    }
    at++;
  }

  long next() {
    return words[at++];
  }

  /** The next word, as the number of entries that follow it with so many words each. */
  int nextCount(int wordsEach) {
    long count = next();
    if (count < 0 || count > (words.length - at) / wordsEach) {
      throw new IllegalArgumentException("these words are no state of a machine");
    }
    return (int) count;
  }

  void put(RunMap map) {
    put(map.count());
    for (int run = 0; run < map.count(); run++) {
      put(map.first(run));
      put(map.last(run));
      put(map.value(run));
    }
  }

  void next(RunMap into) {
    into.clear();
    int runs = nextCount(WORDS_OF_RUN);
    for (int run = 0; run < runs; run++) {
      into.append(next(), next(), next());
    }
  }

  /** Words written or read. */
  int count() {
    return at;
  }
}

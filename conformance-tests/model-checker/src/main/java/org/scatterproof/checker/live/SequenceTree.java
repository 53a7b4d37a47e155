package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which sequences of calls there are in one configuration, length by length: of each that was made,
 * which calls may follow it. What may follow is one of a few sets, of which each sequence keeps the
 * number; the sequences themselves are in the order in which they were made, and not kept.
 */
final class SequenceTree {

  private static final int FIRST_ROOM = 64;

  private final List<BitSet> sets = new ArrayList<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();

  /** By length, for each sequence the number of the set of what may follow it. */
  private final List<Level> levels = new ArrayList<>();

  private static final class Level {
    private int[] sets = new int[FIRST_ROOM];
    private int size;
    private long following;
  }

  /** A tree of nothing but the sequence without calls, which is not made yet. */
  SequenceTree() {
    levels.add(new Level());
  }

  /**
   * Notes the next sequence of a length.
   *
   * @param following indexes of the calls that may follow it
   */
  void add(int length, BitSet following) {
    if (length == levels.size()) {
      levels.add(new Level());
    }
    Integer known = numbers.get(following);
    if (known == null) {
      known = sets.size();
      sets.add(following);
      numbers.put(following, known);
    }
    Level level = levels.get(length);
    if (level.size == level.sets.length) {
      level.sets = Arrays.copyOf(level.sets, 2 * level.size);
    }
    level.sets[level.size++] = known;
    level.following += following.cardinality();
  }

  /** How many sequences of a length there are, once all that are one shorter are noted. */
  long count(int length) {
    if (length == 0) {
      return 1;
    }
    return length > levels.size() ? 0 : levels.get(length - 1).following;
  }

  /**
   * Visits every sequence of a length, in order.
   *
   * @param visitor gets the indexes of the calls, in an array that it must copy to keep; answers
   *     whether it wants to go on
   * @return whether all were visited
   */
  boolean visit(int length, Predicate<int[]> visitor) {
    int[] sequence = new int[length];
    return length == 0 ? visitor.test(sequence) : visit(0, sequence, new int[length], visitor);
  }

  /**
   * Visits those that begin with the first calls.
   *
   * @param next of each length, the sequence whose turn it is
   */
  private boolean visit(int made, int[] sequence, int[] next, Predicate<int[]> visitor) {
    if (made >= levels.size()) {
      return true;
    }
    BitSet following = sets.get(levels.get(made).sets[next[made]++]);
    for (int call = following.nextSetBit(0); call >= 0; call = following.nextSetBit(call + 1)) {
      sequence[made] = call;
      boolean goesOn =
          made + 1 == sequence.length
              ? visitor.test(sequence)
              : visit(made + 1, sequence, next, visitor);
      if (!goesOn) {
        return false;
      }
    }
    return true;
  }
}

package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.scenario.ExtentList.Extents;

/** Every list of a few extents with these starts and lengths, the short lists first. */
final class ExtentLists {

  private final List<Long> starts;
  private final List<Long> lengths;

  /** By number of extents less one, how many lists of so many there are. */
  private final long[] lists;

  /**
   * @param most extents of a list
   */
  ExtentLists(List<Long> starts, List<Long> lengths, int most) {
    this.starts = List.copyOf(starts);
    this.lengths = List.copyOf(lengths);
    lists = new long[most];
    long product = 1;
    for (int i = 0; i < most; i++) {
      product = Math.multiplyExact(product, (long) starts.size() * lengths.size());
      lists[i] = product;
    }
  }

  /** How many there are. */
  long size() {
    long sum = 0;
    for (long each : lists) {
      sum = Math.addExact(sum, each);
    }
    return sum;
  }

  /** The list of a number, from 0 on. */
  List<Extents> get(long number) {
    int count = 0;
    long rest = number;
    while (rest >= lists[count]) {
      rest -= lists[count++];
    }
    Digits digits = new Digits(rest);
    List<Extents> extents = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      long start = digits.next(starts);
      long length = digits.next(lengths);
      extents.add(new Extents(start, length, 1, length));
    }
    return extents;
  }
}

package org.scatterproof.engine.shrink;

import java.util.ArrayList;
import java.util.List;

/** Lists with less in them. */
final class Lists {

  private Lists() {}

  /** The list without one of its stretches: the long stretches first, each from the front on. */
  static <T> List<List<T>> without(List<T> list) {
    List<List<T>> shorter = new ArrayList<>();
    for (int length = (list.size() + 1) / 2; length > 0; length /= 2) {
      for (int from = 0; from < list.size(); from += length) {
        int end = Math.min(from + length, list.size());
        List<T> rest = new ArrayList<>(list.subList(0, from));
        rest.addAll(list.subList(end, list.size()));
        shorter.add(rest);
      }
    }
    return shorter;
  }

  static <T> List<T> replaced(List<T> list, int index, T by) {
    List<T> replaced = new ArrayList<>(list);
    replaced.set(index, by);
    return replaced;
  }
}

package org.scatterproof.spec.world;

import java.util.Arrays;
import java.util.List;

/**
 * Which requests of one kind a machine refuses, counted from 1 over its life.
 *
 * @param every whether every request is refused
 * @param requests numbers of those that are, ascending; they do not matter where every one is
 */
public record Refusals(boolean every, List<Integer> requests) {

  private static final Refusals NONE = new Refusals(false, List.of());
  private static final Refusals ALL = new Refusals(true, List.of());

  public Refusals {
    requests = requests.stream().sorted().distinct().toList();
  }

  /** Every request is granted. */
  public static Refusals none() {
    return NONE;
  }

  /** No request is granted. */
  public static Refusals all() {
    return ALL;
  }

  /** These requests are refused, each 1 or more. */
  public static Refusals at(int... requests) {
    return new Refusals(false, Arrays.stream(requests).boxed().toList());
  }

  boolean refuses(int request) {
    if (every) {
      return true;
    }
    for (int i = 0; i < requests.size(); i++) {
      if (requests.get(i) == request) {
        return true;
      }
    }
    return false;
  }

  /** The number after which no request is treated in any other way than the next one. */
  int settledFrom() {
    return requests.isEmpty() ? 0 : requests.get(requests.size() - 1);
  }
}

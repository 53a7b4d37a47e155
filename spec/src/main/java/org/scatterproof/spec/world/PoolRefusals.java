package org.scatterproof.spec.world;

import java.util.Arrays;

/** Which requests for an mbuf a pool refuses, counted from 1 over the life of the platform. */
public final class PoolRefusals {

  private static final PoolRefusals NONE = new PoolRefusals(new int[0], false);
  private static final PoolRefusals ALL = new PoolRefusals(new int[0], true);

  private final int[] requests;
  private final boolean all;

  private PoolRefusals(int[] requests, boolean all) {
    this.requests = requests;
    this.all = all;
  }

  /** Every request is granted. */
  public static PoolRefusals none() {
    return NONE;
  }

  /** No request is granted. */
  public static PoolRefusals all() {
    return ALL;
  }

  /** These requests are refused, each 1 or more. */
  public static PoolRefusals at(int... requests) {
    int[] sorted = requests.clone();
    Arrays.sort(sorted);
    return new PoolRefusals(sorted, false);
  }

  boolean refuses(int request) {
    return all || Arrays.binarySearch(requests, request) >= 0;
  }
}

package org.scatterproof.checker.core;

/**
 * Where a search gives up, which makes its verdict incomplete.
 *
 * @param depth actions of the longest run looked at, 0 or more
 * @param statesPerConfiguration states kept of one configuration, 1 to {@link #MOST_STATES}
 */
public record SearchLimits(int depth, int statesPerConfiguration) {

  /** What the tables hold: about 12 GiB. */
  public static final int MOST_STATES = 1 << 28;

  public SearchLimits {
    if (depth < 0) {
      throw new IllegalArgumentException("a depth of " + depth + ": it counts actions");
    }
    if (statesPerConfiguration < 1 || statesPerConfiguration > MOST_STATES) {
      throw new IllegalArgumentException(
          statesPerConfiguration + " states: between 1 and " + MOST_STATES + " can be kept");
    }
  }

  /** To the last state. */
  public static SearchLimits none() {
    return new SearchLimits(Integer.MAX_VALUE, MOST_STATES);
  }

  public SearchLimits withDepth(int actions) {
    return new SearchLimits(actions, statesPerConfiguration);
  }
}

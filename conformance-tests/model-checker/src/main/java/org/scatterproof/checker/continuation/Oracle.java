package org.scatterproof.checker.continuation;

/**
 * Judges the lists of a walk by the map of bytes, without looking at extents: what must hold of
 * every list, however it was made.
 */
final class Oracle {

  /** Everything is as it must be. */
  static final int NONE = -1;

  static final int COVERAGE = 0;
  static final int LIMITS = 1;
  static final int PROGRESS = 2;
  static final int JUSTIFIED = 3;

  private Oracle() {}

  /**
   * What the answer to a call breaks, or {@link #NONE}.
   *
   * @param position of the first byte that the call asks for
   * @param end past the last byte
   * @param slots of the call, 1 or more
   * @param succeeded whether it is answered with the first segments of the walk, else with an error
   */
  static int judge(
      ContinuationSetup setup,
      int descriptor,
      Walk walk,
      int position,
      int end,
      int slots,
      boolean succeeded) {
    if (!succeeded) {
      int range = (1 << end) - (1 << position);
      int reasons =
          walk.error == Walk.NOT_ALIGNED ? setup.odd[descriptor] : setup.beyond[descriptor];
      boolean can = walk.error != Walk.NOT_ALIGNED || setup.alignment == 2;
      return can && (reasons & range) != 0 ? NONE : JUSTIFIED;
    }
    int count = Math.min(slots, walk.count);
    int reached = walk.positions[count];
    if (count == 0 || reached <= position || reached > end || (count < slots && reached != end)) {
      return PROGRESS;
    }
    return judgeList(setup, descriptor, walk, position, end, count);
  }

  private static int judgeList(
      ContinuationSetup setup, int descriptor, Walk walk, int position, int end, int count) {
    int[] addresses = setup.addresses[descriptor];
    int at = position;
    for (int i = 0; i < count; i++) {
      int start = walk.starts[i];
      int length = walk.lengths[i];
      if ((setup.maxSegmentSize != 0 && length > setup.maxSegmentSize)
          || start % setup.alignment != 0
          || start + length > setup.addressLimit) {
        return LIMITS;
      }
      for (int j = 0; j < length; j++, at++) {
        if (at >= end || addresses[at] != start + j) {
          return COVERAGE;
        }
      }
    }
    return at == walk.positions[count] ? NONE : COVERAGE;
  }
}

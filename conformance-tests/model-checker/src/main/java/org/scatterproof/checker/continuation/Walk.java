package org.scatterproof.checker.continuation;

/**
 * One walk through a descriptor, segment by segment, for up to three slots. A call with fewer slots
 * gets the beginning of the same list; so one walk answers the calls of every capacity.
 */
final class Walk {

  static final int MOST_SLOTS = 3;

  /** What ended a walk. */
  static final int NOTHING = 0;

  static final int NOT_ALIGNED = 1;
  static final int TOO_LARGE = 2;

  final int[] starts = new int[MOST_SLOTS];
  final int[] lengths = new int[MOST_SLOTS];

  /** After so many segments: the position, and where it is; row 0 is where the walk began. */
  final int[] positions = new int[MOST_SLOTS + 1];

  final int[] extents = new int[MOST_SLOTS + 1];
  final int[] inExtents = new int[MOST_SLOTS + 1];

  /** Segments made. */
  int count;

  /** Why the next one was refused; NOTHING where there was none to make. */
  int error;

  /**
   * Walks as a call at an offset does: on from the place that the cursor is at, or from a place
   * that it looks up.
   *
   * @param state in which something is prepared
   * @param position of the first byte, which is before the end of what is prepared
   * @return whether it went on from its place
   */
  boolean call(ContinuationSetup setup, long state, int position) {
    int descriptor = Position.descriptor(state);
    int end = Position.offset(state) + Position.length(state);
    boolean continues =
        position != Position.offset(state)
            && position == Position.expected(state)
            && !Position.isRenewed(state);
    if (continues) {
      run(setup, descriptor, position, Position.extent(state), Position.inExtent(state), end);
      return true;
    }
    int extent = 0;
    int inExtent = position;
    int[] length = setup.lengths[descriptor];
    while (inExtent >= length[extent]) {
      inExtent -= length[extent++];
    }
    run(setup, descriptor, position, extent, inExtent, end);
    return false;
  }

  /**
   * Walks from a place to a position.
   *
   * @param from position of the first byte
   * @param extent in which it is taken to be
   * @param inExtent how far into it
   * @param end position past the last byte
   */
  private void run(
      ContinuationSetup setup, int descriptor, int from, int extent, int inExtent, int end) {
    int[] start = setup.starts[descriptor];
    int[] length = setup.lengths[descriptor];
    int alignment = setup.alignment;
    int position = from;
    int at = extent;
    int into = inExtent;
    count = 0;
    error = NOTHING;
    positions[0] = from;
    while (position < end && count < MOST_SLOTS) {
      int address = start[at] + into;
      int available = length[at] - into;
      for (int i = at; i + 1 < setup.extents && start[i] + length[i] == start[i + 1]; i++) {
        available += length[i + 1];
      }
      available = Math.min(available, end - position);
      int cut = cut(setup, address, available);
      if ((address & (alignment - 1)) != 0) {
        error = NOT_ALIGNED;
        return;
      }
      if (address + cut > setup.addressLimit) {
        error = TOO_LARGE;
        return;
      }
      starts[count] = address;
      lengths[count] = cut;
      position += cut;
      into += cut;
      while (at < setup.extents && into >= length[at]) {
        into -= length[at];
        at++;
      }
      count++;
      positions[count] = position;
      extents[count] = at;
      inExtents[count] = into;
    }
  }

  /** How much of what is available becomes a segment. */
  private static int cut(ContinuationSetup setup, int address, int available) {
    int most = setup.maxSegmentSize;
    if (most == 0 || available <= most) {
      return available;
    }
    int excess = (address + most) & (setup.alignment - 1);
    return most > excess ? most - excess : most;
  }
}

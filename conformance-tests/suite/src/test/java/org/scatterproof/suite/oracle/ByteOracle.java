package org.scatterproof.suite.oracle;

/**
 * Predicts what every byte of a prepared range holds, for the driver and for the device. It knows
 * nothing of segments, pages or limits, and so not which bytes are copied: it keeps both
 * possibilities for each byte, and what is seen rules them out. A byte for which none is left was
 * not what it should have been.
 */
final class ByteOracle {

  /** What a copy holds that nobody has filled yet: anything. */
  private static final long ANYTHING = Long.MIN_VALUE;

  private static final int SHARED = 0;
  private static final int COPIED = 1;

  private final int length;
  private final boolean[][] possible;
  private final long[][] memory;
  private final long[] device;

  /**
   * A range that is being prepared.
   *
   * @param tags what the driver's memory holds
   * @param copyable whether bytes may be copied at all
   * @param filled whether copies are filled from the driver's memory
   */
  ByteOracle(long[] tags, boolean copyable, boolean filled) {
    length = tags.length;
    possible = new boolean[2][length];
    memory = new long[][] {tags.clone(), tags.clone()};
    device = new long[length];
    for (int k = 0; k < length; k++) {
      possible[SHARED][k] = true;
      possible[COPIED][k] = copyable;
      device[k] = filled ? tags[k] : ANYTHING;
    }
  }

  /** Takes in what the device sees in a byte; false when it cannot be so. */
  boolean deviceSees(int k, long tag) {
    possible[SHARED][k] &= memory[SHARED][k] == tag;
    if (device[k] == ANYTHING) {
      device[k] = tag;
    }
    possible[COPIED][k] &= device[k] == tag;
    return possible[SHARED][k] || possible[COPIED][k];
  }

  /** Takes in what the driver sees in a byte; false when it cannot be so. */
  boolean driverSees(int k, long tag) {
    possible[SHARED][k] &= memory[SHARED][k] == tag;
    if (memory[COPIED][k] == ANYTHING) {
      memory[COPIED][k] = tag;
    }
    possible[COPIED][k] &= memory[COPIED][k] == tag;
    return possible[SHARED][k] || possible[COPIED][k];
  }

  /** The device, or somebody on its side, puts a tag into a byte. */
  void deviceWrites(int k, long tag) {
    memory[SHARED][k] = tag;
    device[k] = tag;
  }

  void driverWrites(int k, long tag) {
    memory[SHARED][k] = tag;
    memory[COPIED][k] = tag;
  }

  /** Copies are filled from the driver's memory. */
  void copyOut() {
    System.arraycopy(memory[COPIED], 0, device, 0, length);
  }

  /** The driver's memory is filled from copies. */
  void copyIn() {
    System.arraycopy(device, 0, memory[COPIED], 0, length);
  }

  /** All bytes are in a copy from now on, with what the device would have seen. */
  void forceCopy() {
    for (int k = 0; k < length; k++) {
      long shared = memory[SHARED][k];
      if (possible[SHARED][k] && possible[COPIED][k]) {
        // Where two histories have two contents, what is seen next tells which one was real.
        device[k] = device[k] == shared ? shared : ANYTHING;
        memory[COPIED][k] = memory[COPIED][k] == shared ? shared : ANYTHING;
      } else if (possible[SHARED][k]) {
        device[k] = shared;
        memory[COPIED][k] = shared;
      }
      possible[SHARED][k] = false;
      possible[COPIED][k] = true;
    }
  }
}

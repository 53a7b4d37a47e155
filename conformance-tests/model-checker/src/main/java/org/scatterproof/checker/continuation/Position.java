package org.scatterproof.checker.continuation;

/**
 * A state of the abstract cursor, packed into 22 bits:
 *
 * <pre>
 *   bits  0-1   descriptor that is set: 0 none, 1, 2
 *   bits  2-3   prepared how often: 0 to 2
 *   bits  4-7   first prepared byte
 *   bits  8-11  prepared bytes
 *   bits 12-15  expected: the position that the last list ended at
 *   bits 16-17  the extent in which that is
 *   bits 18-20  how far into it
 *   bit  21     a new descriptor was set since
 * </pre>
 */
final class Position {

  private Position() {}

  /** A state whose place is that of another state. */
  static long of(int descriptor, int depth, int offset, int length, long place) {
    return descriptor | depth << 2 | offset << 4 | length << 8 | place;
  }

  /** The bits of a place in the list. */
  static int place(int expected, int extent, int inExtent) {
    return expected << 12 | extent << 16 | inExtent << 18;
  }

  /** The bit that tells of a new descriptor. */
  static final int RENEWED = 1 << 21;

  /** The bits of place and renewal. */
  static final int PLACE_MASK = 0x3f_f000;

  static int descriptor(long state) {
    return (int) state & 3;
  }

  static int depth(long state) {
    return (int) (state >>> 2) & 3;
  }

  static int offset(long state) {
    return (int) (state >>> 4) & 15;
  }

  static int length(long state) {
    return (int) (state >>> 8) & 15;
  }

  static int expected(long state) {
    return (int) (state >>> 12) & 15;
  }

  static int extent(long state) {
    return (int) (state >>> 16) & 3;
  }

  static int inExtent(long state) {
    return (int) (state >>> 18) & 7;
  }

  static boolean isRenewed(long state) {
    return (state & RENEWED) != 0;
  }

  /** The state for a person. */
  static String describe(long state) {
    StringBuilder text = new StringBuilder();
    int descriptor = descriptor(state);
    text.append(descriptor == 0 ? "no descriptor" : "descriptor " + descriptor);
    if (depth(state) > 0) {
      text.append(", prepared [").append(offset(state)).append(", ");
      text.append(offset(state) + length(state)).append(')');
      text.append(depth(state) == 2 ? " twice" : "");
    }
    text.append(", expects ").append(expected(state));
    text.append(" at extent ").append(extent(state)).append(" +").append(inExtent(state));
    return text.append(isRenewed(state) ? ", descriptor is new" : "").toString();
  }
}

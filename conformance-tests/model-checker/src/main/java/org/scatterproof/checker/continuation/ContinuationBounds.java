package org.scatterproof.checker.continuation;

/**
 * The bounds of the abstract model: all descriptors of 1 to {@code extents} extents of 1 to {@code
 * longest} bytes each, anywhere below {@code addresses}.
 *
 * @param addresses bytes of the address space, 2 to 64
 * @param longest bytes of the longest extent, 1 to 7
 * @param extents of a descriptor at most, 1 to 3
 */
public record ContinuationBounds(int addresses, int longest, int extents) {

  /** Bytes of a descriptor at most: a position is four bits of a state. */
  static final int MOST_BYTES = 15;

  public ContinuationBounds {
    check("addresses", addresses, 2, 64);
    check("longest", longest, 1, 7);
    check("extents", extents, 1, 3);
    if (longest > addresses) {
      throw new IllegalArgumentException(
          "longest is " + longest + ": more than the " + addresses + " addresses there are");
    }
    if (longest * extents > MOST_BYTES) {
      throw new IllegalArgumentException(
          "longest times extents is " + longest * extents + ": at most " + MOST_BYTES);
    }
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ": between " + least + " and " + most);
    }
  }
}

package org.scatterproof.engine.execute;

/** Thrown into an implementation that does not stop handing segments to the output function. */
final class TooManySegments extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** More than any list here can have; noting them all would only exhaust memory. */
  static final int MOST = 1 << 21;

  TooManySegments() {
    super("more than " + MOST + " segments in one call");
  }
}

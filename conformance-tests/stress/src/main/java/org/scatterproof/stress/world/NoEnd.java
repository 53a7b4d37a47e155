package org.scatterproof.stress.world;

/** Ends a call that would go on for ever. */
final class NoEnd extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoEnd() {
    super("it does not end", null, false, false);
  }
}

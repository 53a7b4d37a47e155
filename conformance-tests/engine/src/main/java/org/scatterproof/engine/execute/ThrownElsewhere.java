package org.scatterproof.engine.execute;

/** Stands for what an implementation threw in another process. */
final class ThrownElsewhere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what it said of itself, in one line. */
  ThrownElsewhere(String what) {
    super(what);
  }
}

package org.scatterproof.bench;

/** An implementation does not do what a case needs. The message is one line that says what. */
final class CannotMeasure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotMeasure(String line) {
    super(line);
  }
}

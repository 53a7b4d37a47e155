package org.scatterproof.engine.recording;

/** A line names an object that no line before declares: the trace began later, or left it out. */
final class Undeclared extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param kind of the object
   * @param id as the line names it
   */
  Undeclared(String kind, long id) {
    super(
        "names " + kind + " " + Long.toUnsignedString(id) + ", which no line before declares",
        null,
        false,
        false);
  }
}

package org.scatterproof.engine.execute;

/** Which calls of a scenario are repeated on fresh objects, to be compared with them. */
public enum Compared {
  /** Every one, a long loop's later ones now and then. */
  EVERY_CALL,

  /** The last one: the scenario without it was run before, and admitted. */
  LAST_CALL
}

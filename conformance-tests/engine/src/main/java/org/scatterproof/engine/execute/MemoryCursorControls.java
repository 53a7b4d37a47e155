package org.scatterproof.engine.execute;

import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;

/** Answers calls that are repeated on fresh memory cursors. */
interface MemoryCursorControls {

  /**
   * Makes a generating call on a fresh cursor. Throws what the implementation throws.
   *
   * @return false where such an answer cannot be had; then {@code into} means nothing
   */
  boolean answer(MemoryCursorCall question, MemoryCursorObservation into);
}

package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaObservation;

/** Answers calls that are repeated on fresh commands. */
interface DmaControls {

  /**
   * Makes a generating call on a fresh command that is prepared alike. Throws what the
   * implementation throws.
   *
   * @return false where such an answer cannot be had; then {@code into} means nothing
   */
  boolean answer(DmaControl question, DmaObservation into);
}

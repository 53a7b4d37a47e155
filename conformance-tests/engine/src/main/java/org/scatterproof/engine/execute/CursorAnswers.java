package org.scatterproof.engine.execute;

import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufStep;

/** The cursor's counterpart of {@link DmaAnswers}. */
interface CursorAnswers {

  /** Whether creation gave a cursor. */
  boolean hasCursor();

  /**
   * Makes one call and notes the answer. Throws what the implementation throws.
   *
   * @param step holds the call
   */
  void perform(MbufStep step, MbufObservation into);
}

package org.scatterproof.engine.execute;

import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;

/** The memory cursor's counterpart of {@link DmaAnswers}. */
interface MemoryCursorAnswers {

  /** Whether creation gave a cursor. */
  boolean hasCursor();

  /** Makes one call and notes the answer. Throws what the implementation throws. */
  void perform(MemoryCursorCall call, MemoryCursorObservation into);

  /** Says that the calls of the next step begin. */
  default void beginStep() {}
}

package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;

/**
 * Looks on while a scenario runs. Sees every answered call when it has been judged, and the ledger
 * as it was before; the step is valid until the next one.
 */
public interface StepWatcher {
  /** One that does not look. */
  StepWatcher NONE = new StepWatcher() {};

  /** A call of a command. */
  default void judged(DmaStep step) {}

  /** A call of a cursor over mbufs. */
  default void judged(MbufStep step) {}

  /** A call of a memory cursor. */
  default void judged(MemoryCursorStep step) {}

  /**
   * A call that was not answered, or one whose repetition on a fresh object was not.
   *
   * @param call as a person reads it
   * @param what was thrown
   */
  default void threw(String call, String what) {}
}

package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;

/**
 * Where a probe's answers come from: a live command, or what somebody observed of one. Probes and
 * rules cannot tell which.
 */
interface DmaAnswers {

  /** Whether the last creation gave a command that was not given up. */
  boolean hasCommand();

  /** Gives the command up, whatever state it is in. */
  void drop();

  /**
   * Makes one call and notes the answer. Throws what the implementation throws.
   *
   * @param constraints index of those that the command is to have, or has
   */
  void perform(DmaCall call, int constraints, DmaObservation into);

  /** Says that the calls of a scenario's next step begin. */
  default void beginStep() {}
}

package org.scatterproof.engine.execute;

import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;

/**
 * Where a probe's answers come from: live commands, or what somebody observed of some. Probes and
 * rules cannot tell which.
 */
interface DmaAnswers {

  /** Whether the last creation or clone of that number gave a command that was not given up. */
  boolean hasCommand(int number);

  /** Gives all commands up, whatever state they are in, and begins with the machine anew. */
  void drop();

  /**
   * Makes one call on the command that it names and notes the answer. Throws what the
   * implementation throws.
   *
   * @param constraints index of those that the command is to have, or has
   */
  void perform(DmaCall call, int constraints, DmaObservation into);

  /**
   * Keeps the state that a call is about to find, so that {@link #answerRestored} can make it
   * again. Throws what the implementation throws.
   *
   * @return false where no state can be had
   */
  default boolean keepState(DmaCall call) {
    return false;
  }

  /**
   * Makes the call again on a command that took the kept state back.
   *
   * @param form in which the command was created
   * @return false where such an answer cannot be had; then {@code into} means nothing
   */
  default boolean answerRestored(
      DmaCall call, DmaCall.Form form, int constraints, DmaObservation into) {
    return false;
  }

  /** Says that the last call was judged: what was only kept to be looked at is given back. */
  default void endLooking() {}

  /**
   * Says that the calls of a step begin.
   *
   * @param step its index in the scenario
   */
  default void beginStep(int step) {}
}

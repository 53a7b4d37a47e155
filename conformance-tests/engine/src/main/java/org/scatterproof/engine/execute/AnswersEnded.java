package org.scatterproof.engine.execute;

/** A loop was recorded that ended earlier than the answers in it say. */
public final class AnswersEnded extends MalformedAnswer {
  private static final long serialVersionUID = 1L;

  AnswersEnded() {
    super("the recorded loop ended before the prepared range did");
  }
}

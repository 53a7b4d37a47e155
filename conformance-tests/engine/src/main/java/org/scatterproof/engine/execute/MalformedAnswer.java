package org.scatterproof.engine.execute;

/** What was recorded of a scenario is not what the protocol says: one line tells where and how. */
public class MalformedAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedAnswer(String line) {
    super(line);
  }
}

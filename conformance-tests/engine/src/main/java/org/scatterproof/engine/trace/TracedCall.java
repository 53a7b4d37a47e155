package org.scatterproof.engine.trace;

/** One call as it is kept until somebody wants to read it. */
public interface TracedCall {
  /** Operation and arguments. */
  String call();

  /** What came back. */
  String answer();
}

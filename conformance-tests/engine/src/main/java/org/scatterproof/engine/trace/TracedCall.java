package org.scatterproof.engine.trace;

import java.util.List;

/** One call as it is kept until somebody wants to read it. */
public interface TracedCall {
  /** Operation and arguments. */
  String call();

  /** What came back. */
  String answer();

  /** What the implementation did to its platform meanwhile, a line each. */
  default List<String> events() {
    return List.of();
  }
}

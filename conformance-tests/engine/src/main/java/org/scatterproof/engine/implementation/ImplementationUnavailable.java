package org.scatterproof.engine.implementation;

import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.spec.result.ExitCode;

/** The implementation to be judged cannot be had: no such class, a broken jar, a throwing one. */
public final class ImplementationUnavailable extends CannotRun {
  private static final long serialVersionUID = 1L;

  public ImplementationUnavailable(String line) {
    super(line, ExitCode.UNAVAILABLE);
  }
}

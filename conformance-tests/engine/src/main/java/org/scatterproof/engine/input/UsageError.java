package org.scatterproof.engine.input;

import org.scatterproof.spec.result.ExitCode;

/** A request that names something that does not exist or cannot be used. */
public final class UsageError extends CannotRun {
  private static final long serialVersionUID = 1L;

  public UsageError(String line) {
    super(line, ExitCode.USAGE);
  }
}

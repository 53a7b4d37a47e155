package org.scatterproof.engine.input;

/**
 * Nothing was judged, because something that the user gave does not do. The message is one line
 * that names the place and the mend; it is shown as it is, without a stack trace.
 */
public abstract class CannotRun extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  protected CannotRun(String line, int exitCode) {
    super(line);
    this.exitCode = exitCode;
  }

  /** What the command line exits with; one of {@link org.scatterproof.spec.result.ExitCode}. */
  public final int exitCode() {
    return exitCode;
  }
}

package org.scatterproof.spec.result;

/** Every number that the command line can exit with; those of a judgement are {@link Outcome}'s. */
public final class ExitCode {

  public static final int CONFORMANT = 0;
  public static final int VIOLATED = 1;

  /** A policy is not met; only gate answers it. */
  public static final int POLICY_FAILED = 2;

  public static final int INCONCLUSIVE = 3;
  public static final int USAGE = 64;
  public static final int BAD_INPUT = 65;
  public static final int UNAVAILABLE = 69;
  public static final int HARNESS_ERROR = 70;

  private ExitCode() {}
}

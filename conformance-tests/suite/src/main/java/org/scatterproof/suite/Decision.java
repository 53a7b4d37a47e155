package org.scatterproof.suite;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.scatterproof.spec.result.Outcome;

/**
 * What was decided of one requirement or scenario, as JUnit hears it.
 *
 * @param text the counterexample, or why nothing was decided
 */
record Decision(Outcome outcome, String text) {

  private static final StackTraceElement[] NO_STACK = {};

  static Decision of(Outcome outcome, @Nullable String text, @Nullable String reason) {
    String known = Objects.requireNonNullElse(reason, "no more is known");
    return new Decision(outcome, Objects.requireNonNullElse(text, known));
  }

  /** Returns, fails or aborts; without a stack trace, which would tell of us alone. */
  void tell() {
    switch (outcome.junitElement()) {
      case "pass" -> {}
      case "skipped" -> throw withoutStack(new TestAbortedException(outcome.id() + ": " + text));
      default -> throw withoutStack(new AssertionFailedError(text));
    }
  }

  private static <T extends Throwable> T withoutStack(T told) {
    told.setStackTrace(NO_STACK);
    return told;
  }
}

package org.scatterproof.reports;

import org.jspecify.annotations.Nullable;

/** What lies beside the file of a counterexample, where it was made. */
public final class Beside {

  private static final String DATA = ".json";

  private Beside() {}

  /** The SVG file; null without a counterexample. */
  public static @Nullable String picture(@Nullable String counterexample) {
    return withEnding(counterexample, ".svg");
  }

  /** The JUnit test to paste; null without a counterexample. */
  public static @Nullable String junitTest(@Nullable String counterexample) {
    return withEnding(counterexample, ".test.java");
  }

  private static @Nullable String withEnding(@Nullable String counterexample, String ending) {
    return counterexample != null && counterexample.endsWith(DATA)
        ? counterexample.substring(0, counterexample.length() - DATA.length()) + ending
        : null;
  }

  /** The page that jcstress made of a stress test; whether it is there is another question. */
  public static String stressPage(String test) {
    return "stress/" + test + ".html";
  }
}

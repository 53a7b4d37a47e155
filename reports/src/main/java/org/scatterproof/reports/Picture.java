package org.scatterproof.reports;

import org.jspecify.annotations.Nullable;

/** Where the picture of a counterexample is, if one was drawn. */
final class Picture {

  private static final String DATA = ".json";

  private Picture() {}

  /** The SVG file beside a counterexample's file; null without a counterexample. */
  static @Nullable String beside(@Nullable String counterexample) {
    return counterexample != null && counterexample.endsWith(DATA)
        ? counterexample.substring(0, counterexample.length() - DATA.length()) + ".svg"
        : null;
  }
}

package org.scatterproof.cli.selftest;

import org.jspecify.annotations.Nullable;

/**
 * What became of a subject.
 *
 * @param subject who was judged
 * @param end how it ended
 * @param blamed the requirement that was blamed; null where none was
 * @param evidence the scenario, or the model and its try, that blames it; what went on, without one
 * @param calls steps of the shrunk counterexample; 0 where there is none to shrink
 * @param text the counterexample as a person reads it; empty without one
 * @param millis wall time, with shrinking
 */
public record Fate(
    Subject subject,
    End end,
    @Nullable String blamed,
    String evidence,
    int calls,
    String text,
    long millis) {

  /** How a subject may end. */
  public enum End {
    /** A fault was convicted, under its name. */
    CONVICTED("convicted", true),
    /** A control passed. */
    PASSED("passed", true),
    /** A fault was convicted of something that it does not break. */
    WRONGLY_BLAMED("blamed wrongly", false),
    /** A fault was not convicted. */
    ESCAPED("escaped", false),
    /** A control was convicted. */
    ACCUSED("accused", false);

    private final String word;
    private final boolean isRight;

    End(String word, boolean isRight) {
      this.word = word;
      this.isRight = isRight;
    }

    public String word() {
      return word;
    }

    /** Whether the suite did what it must. */
    public boolean isRight() {
      return isRight;
    }
  }
}

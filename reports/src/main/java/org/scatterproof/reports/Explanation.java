package org.scatterproof.reports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ScenarioResult;

/**
 * Why something did not pass, in the words that every format shows.
 *
 * @param headline a few words that are the same for all that fell for one reason, so that formats
 *     can group by them; they begin as {@link AllureCategories} expects
 * @param detail one sentence
 * @param text all that is known, in lines: the counterexample where there is one
 */
record Explanation(String headline, String detail, String text) {

  static final String VIOLATED = " violated: ";
  static final String BROKEN = "broken: ";
  static final String HARNESS_ERROR = "harness error";
  static final String UNTESTED = "untested";
  static final String INCONCLUSIVE = "inconclusive";
  private static final String INAPPLICABLE = "inapplicable";

  /** Why a requirement did not pass. */
  static Explanation of(RequirementResult result) {
    return switch (result.outcome()) {
      case PASSED -> new Explanation("", "", "");
      case FAILED -> of(result.level() + VIOLATED + result.id(), result.sentence(), result.text());
      case BROKEN -> of(BROKEN + result.id(), result.sentence(), result.text());
      default -> undecided(result.outcome(), result.reason(), result.text());
    };
  }

  /**
   * Why a scenario did not pass.
   *
   * @param blamed the requirement that it blames; null where it blames none, or none in this run
   */
  static Explanation of(ScenarioResult result, @Nullable RequirementResult blamed) {
    return result.outcome() == Outcome.FAILED || result.outcome() == Outcome.BROKEN
        ? violation(
            result.outcome(), result.blamed(), blamed, result.cause(), result.why(), result.text())
        : undecided(result.outcome(), result.why(), result.text());
  }

  /**
   * Why an exploration did not pass.
   *
   * @param blamed the requirement that it blames; null where it blames none, or none in this run
   */
  static Explanation of(ExplorationResult result, @Nullable RequirementResult blamed) {
    return result.outcome() == Outcome.FAILED || result.outcome() == Outcome.BROKEN
        ? violation(
            result.outcome(), result.blamed(), blamed, result.cause(), result.why(), result.text())
        : undecided(result.outcome(), result.reason(), result.text());
  }

  /** Headline and detail in one line. */
  String oneLine() {
    return PlainText.oneLine(headline + ": " + detail);
  }

  private static Explanation violation(
      Outcome outcome,
      @Nullable String blamedId,
      @Nullable RequirementResult blamed,
      @Nullable String cause,
      @Nullable String whyOrNull,
      @Nullable String textOrNull) {
    String why = Objects.requireNonNullElse(whyOrNull, "no more is known");
    String text = Objects.requireNonNullElse(textOrNull, why);
    if (outcome == Outcome.BROKEN) {
      return of(BROKEN + Objects.requireNonNullElse(cause, "no answer"), why, text);
    }
    return blamed == null
        ? of("requirement" + VIOLATED + blamedId, why, text)
        : of(blamed.level() + VIOLATED + blamed.id(), blamed.sentence(), text);
  }

  private static Explanation undecided(
      Outcome outcome, @Nullable String reason, @Nullable String text) {
    return switch (outcome) {
      case PASSED -> new Explanation("", "", "");
      case INAPPLICABLE -> of(INAPPLICABLE, reason, "its capability is not declared", text);
      case UNTESTED -> of(UNTESTED, reason, "nothing exercised it", text);
      case CANT_TELL -> of(INCONCLUSIVE, reason, "a limit was reached", text);
      default -> of(HARNESS_ERROR, reason, "Scatterproof failed, not the implementation", text);
    };
  }

  private static Explanation of(
      String headline, @Nullable String reason, String otherwise, @Nullable String text) {
    return of(headline, Objects.requireNonNullElse(reason, otherwise), text);
  }

  private static Explanation of(String headline, String detail, @Nullable String text) {
    return new Explanation(headline, detail, Objects.requireNonNullElse(text, detail));
  }
}

package org.scatterproof.reports;

import java.util.List;
import java.util.regex.Pattern;
import org.scatterproof.reports.AllureModel.Category;
import org.scatterproof.spec.result.Outcome;

/** The headings that results which did not pass are sorted under, the gravest first. */
final class AllureCategories {

  private AllureCategories() {}

  static List<Category> all() {
    return List.of(
        category(
            "Violated MUST",
            "The implementation breaks what the documents require.",
            "MUST" + Explanation.VIOLATED,
            Outcome.FAILED),
        category(
            "Broken: threw, crashed or hung",
            "The implementation gave no answer at all.",
            Explanation.BROKEN,
            Outcome.BROKEN),
        category(
            "Violated SHOULD",
            "The implementation does otherwise than is advised.",
            "SHOULD" + Explanation.VIOLATED,
            Outcome.FAILED),
        category(
            "Untested",
            "Nothing exercised it, so nothing is said of it.",
            Explanation.UNTESTED,
            Outcome.UNTESTED),
        category(
            "Inconclusive",
            "A limit was reached before the answer was known.",
            Explanation.INCONCLUSIVE,
            Outcome.CANT_TELL),
        category(
            "Scatterproof's own fault",
            "The harness failed; nothing is said of the implementation.",
            Explanation.HARNESS_ERROR,
            Outcome.HARNESS_ERROR));
  }

  private static Category category(
      String name, String description, String beginning, Outcome outcome) {
    return new Category(
        name, description, Pattern.quote(beginning) + "(?s:.*)", List.of(outcome.allureStatus()));
  }
}

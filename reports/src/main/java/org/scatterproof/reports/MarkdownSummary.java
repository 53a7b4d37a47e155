package org.scatterproof.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsHeader;

/**
 * summary.md: what a pull request, or the page of a pipeline's job, shows. The verdict, the counts,
 * what failed with its counterexample folded away, and nothing that has to be clicked elsewhere.
 */
final class MarkdownSummary {

  /** Failures with their counterexamples; comments on pull requests have a limit of 64 KiB. */
  private static final int SHOWN = 10;

  private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<>|~#@&])");
  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private final StringBuilder out = new StringBuilder();

  private MarkdownSummary() {}

  static String of(Results results) {
    MarkdownSummary summary = new MarkdownSummary();
    summary.head(results);
    summary.counts(results.requirements());
    summary.failures(results);
    summary.undecided(results.requirements());
    return summary.out.toString();
  }

  private void head(Results results) {
    ResultsHeader header = results.header();
    out.append("### ").append(text(header.implementation())).append(": ");
    out.append(text(results.footer().verdict())).append("\n\n");
    out.append(text(header.implementation() + " " + header.implementationVersion()));
    out.append(", profile ").append(text(header.profile()));
    out.append(", ").append(Count.of(results.scenarios().size(), "scenario"));
    if (!results.explorations().isEmpty()) {
      out.append(", ").append(Count.of(results.explorations().size(), "exploration"));
    }
    out.append(", Scatterproof ").append(text(header.tool())).append("\n\n");
  }

  private void counts(List<RequirementResult> requirements) {
    Map<String, long[]> rows = new LinkedHashMap<>();
    for (RequirementResult each : requirements) {
      if (each.outcome() != Outcome.INAPPLICABLE) {
        long[] row = rows.computeIfAbsent(each.area() + " | " + each.level(), key -> new long[3]);
        row[column(each.outcome())]++;
      }
    }
    out.append("| area | level | passed | failed | undecided |\n|---|---|--:|--:|--:|\n");
    rows.forEach(
        (key, row) ->
            out.append("| ")
                .append(key)
                .append(" | ")
                .append(row[0])
                .append(" | ")
                .append(row[1])
                .append(" | ")
                .append(row[2])
                .append(" |\n"));
    out.append('\n');
  }

  private static int column(Outcome outcome) {
    return outcome == Outcome.PASSED ? 0 : isFailure(outcome) ? 1 : 2;
  }

  private static boolean isFailure(Outcome outcome) {
    return outcome == Outcome.FAILED || outcome == Outcome.BROKEN;
  }

  private void failures(Results results) {
    List<RequirementResult> failed =
        results.requirements().stream().filter(each -> isFailure(each.outcome())).toList();
    for (RequirementResult each : failed.stream().limit(SHOWN).toList()) {
      out.append("**").append(text(each.id())).append("** (").append(each.level()).append("): ");
      out.append(text(each.sentence())).append("\n\n");
      if (each.text() != null) {
        out.append("<details><summary>counterexample</summary>\n\n```\n");
        out.append(
            FENCE.matcher(PlainText.of(each.text()).stripTrailing()).replaceAll("``\u2060`"));
        out.append("\n```\n\n</details>\n\n");
      }
    }
    if (failed.size() > SHOWN) {
      out.append("and ")
          .append(failed.size() - SHOWN)
          .append(" more, all of them in the report\n\n");
    }
  }

  private void undecided(List<RequirementResult> requirements) {
    for (RequirementResult each : requirements) {
      if (column(each.outcome()) == 2 && each.outcome() != Outcome.INAPPLICABLE) {
        Explanation why = Explanation.of(each);
        out.append("- ").append(text(each.id())).append(": ").append(text(why.oneLine()));
        out.append('\n');
      }
    }
  }

  /** In one line, with nothing in it that Markdown or HTML would obey. */
  private static String text(String any) {
    return MARKUP.matcher(PlainText.oneLine(any)).replaceAll("\\\\$1");
  }
}

package org.scatterproof.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.reports.Beside;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.rule.Level;

/**
 * The requirements that an implementation broke: MUST before SHOULD, then what most scenarios
 * blame, which is more likely the mistake itself than what follows from it.
 */
final class Failures {

  /** Whoever breaks more has enough to do; all are in the report. */
  private static final int SHOWN = 10;

  private static final int INDENT = 2;

  private final RunSummary run;
  private final Paint paint;
  private final List<RequirementResult> failed;

  Failures(RunSummary run, Paint paint) {
    this.run = run;
    this.paint = paint;
    this.failed =
        run.requirements().stream()
            .filter(each -> each.outcome().exitCode() == ExitCode.VIOLATED)
            .sorted(
                Comparator.comparing((RequirementResult each) -> Level.valueOf(each.level()))
                    .thenComparing(each -> -each.violatingScenarios().size()))
            .toList();
  }

  /** Each with its sentence and where its counterexample is. */
  List<String> list() {
    List<String> lines = new ArrayList<>();
    for (RequirementResult each : failed.stream().limit(SHOWN).toList()) {
      lines.add(paint.bad(each.id()) + "  " + each.level() + ", " + extent(each));
      lines.addAll(Paragraph.wrap(each.sentence(), Output.COLUMNS - INDENT, INDENT));
      if (each.counterexample() != null) {
        Path file = run.folder().resolve(each.counterexample());
        lines.add(" ".repeat(INDENT) + paint.faint(file.toString()));
        Stream.of(Beside.picture(each.counterexample()), Beside.junitTest(each.counterexample()))
            .filter(Objects::nonNull)
            .map(beside -> run.folder().resolve(beside))
            .filter(Files::exists)
            .forEach(beside -> lines.add(" ".repeat(INDENT) + paint.faint(beside.toString())));
      }
    }
    if (failed.size() > SHOWN) {
      lines.add("and " + (failed.size() - SHOWN) + " more, all of them in the report");
    }
    return lines;
  }

  boolean areNone() {
    return failed.isEmpty();
  }

  /** The first counterexample in full; nothing where there is none. */
  List<String> first() {
    return failed.stream()
        .map(RequirementResult::text)
        .filter(Objects::nonNull)
        .findFirst()
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }

  private static String extent(RequirementResult result) {
    int blamed = result.violatingScenarios().size();
    if (blamed == 0 && result.reason() != null) {
      return "mixed readings";
    }
    return blamed == 0
        ? "beside others in " + Numbers.of(result.alsoScenarios(), "scenario")
        : "blamed in " + Numbers.of(blamed, "scenario");
  }
}

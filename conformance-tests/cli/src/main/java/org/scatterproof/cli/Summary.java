package org.scatterproof.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scatterproof.engine.Agreement;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.reports.Matrix;
import org.scatterproof.reports.Reports;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.RequirementResult.ReadingTaken;

/** What a run found, for a person: the verdict first, then what it rests on, then where more is. */
final class Summary {
  private static final int INDENT = 2;
  private static final int UNDECIDED_SHOWN = 8;

  private final RunSummary run;
  private final Duration time;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param time from the command's start to its end
   */
  Summary(RunSummary run, Duration time, Paint paint) {
    this.run = run;
    this.time = time;
    this.paint = paint;
  }

  /** All lines; the order is that of interest. */
  List<String> lines() {
    lines.clear();
    head();
    section("", new Counts(run.requirements()).lines());
    notAsked().forEach(line -> lines.add(indented(line)));
    Failures failures = new Failures(run, paint);
    section("Recorded answers", agreement());
    section("Explored", Explorations.lines(run.explorations()));
    section("Shared by two threads, which is misuse", SharedUseText.lines(run.explorations()));
    section("Failed", failures.list());
    section("First counterexample", failures.first());
    section("Not decided", failures.areNone() ? undecided() : undecidedForFailures());
    section("Readings of what the documents leave open", readings());
    section("Notes", run.notices());
    section("", files());
    return List.copyOf(lines);
  }

  private void head() {
    String verdict = run.verdict();
    lines.add(
        switch (run.exitCode()) {
          case ExitCode.CONFORMANT -> paint.good(verdict);
          case ExitCode.VIOLATED, ExitCode.HARNESS_ERROR -> paint.bad(verdict);
          default -> paint.open(verdict);
        });
    lines.add(
        indented(
            run.header().implementation()
                + " "
                + run.header().implementationVersion()
                + ", "
                + Numbers.of(run.scenarios().size(), "scenario")
                + ", "
                + (run.explorations().isEmpty()
                    ? ""
                    : Numbers.of(run.explorations().size(), "exploration") + ", ")
                + Seconds.of(time)));
  }

  private void section(String title, List<String> body) {
    if (body.isEmpty()) {
      return;
    }
    lines.add("");
    if (!title.isEmpty()) {
      lines.add(paint.strong(title));
    }
    body.forEach(line -> lines.add(line.isEmpty() ? "" : indented(line)));
  }

  private List<String> agreement() {
    Agreement agreement = run.agreement();
    if (agreement.recorded() == 0) {
      return List.of();
    }
    List<String> body = new ArrayList<>();
    body.add("agree " + agreement.agreeing() + " of " + agreement.recorded());
    agreement.differences().forEach(difference -> body.add("differs  " + difference));
    int more = agreement.recorded() - agreement.agreeing() - agreement.differences().size();
    if (more > 0) {
      body.add("and " + more + " more that differ");
    }
    return body;
  }

  /** The reasons with their numbers, as many in a line as fit. */
  private List<String> notAsked() {
    Map<String, Long> byReason = new LinkedHashMap<>();
    for (RequirementResult each : run.requirements()) {
      if (Counts.isNotAsked(each)) {
        byReason.merge(String.valueOf(each.reason()), 1L, Long::sum);
      }
    }
    List<String> notAsked = new ArrayList<>();
    byReason.forEach(
        (reason, count) -> {
          String words = count + ", " + reason;
          int last = notAsked.size() - 1;
          String joined = last < 0 ? "" : notAsked.get(last) + "; " + words;
          if (last >= 0 && joined.length() <= Output.COLUMNS - INDENT) {
            notAsked.set(last, joined);
          } else {
            notAsked.add("not asked: " + words);
          }
        });
    return notAsked;
  }

  private List<String> undecided() {
    List<RequirementResult> open = open();
    Table table = new Table();
    for (RequirementResult each : open.stream().limit(UNDECIDED_SHOWN).toList()) {
      table.row(List.of(each.id(), each.level(), String.valueOf(each.reason())));
    }
    List<String> shown = new ArrayList<>(table.lines(Output.COLUMNS - INDENT));
    if (open.size() > UNDECIDED_SHOWN) {
      shown.add("and " + (open.size() - UNDECIDED_SHOWN) + " more, all of them in the report");
    }
    return shown;
  }

  /** Most of them will be decided by themselves when what failed is mended. */
  private List<String> undecidedForFailures() {
    int open = open().size();
    return open == 0
        ? List.of()
        : List.of(
            Numbers.of(open, "requirement") + "; the report says why. Mend what failed first");
  }

  private List<RequirementResult> open() {
    return run.requirements().stream().filter(each -> isOpen(each.outcome())).toList();
  }

  private static boolean isOpen(Outcome outcome) {
    return outcome.exitCode() == ExitCode.INCONCLUSIVE;
  }

  /** A question that several requirements leave open is answered once. */
  private List<String> readings() {
    Map<String, Set<String>> taken = new LinkedHashMap<>();
    for (RequirementResult each : run.requirements()) {
      for (ReadingTaken reading : each.readings()) {
        taken
            .computeIfAbsent(reading.ambiguity(), question -> new LinkedHashSet<>())
            .addAll(reading.taken());
      }
    }
    Table table = new Table();
    taken.forEach(
        (question, readings) -> table.row(List.of(question, String.join(" | ", readings))));
    return table.lines(Output.COLUMNS - INDENT);
  }

  private List<String> files() {
    Table table = new Table();
    for (Map.Entry<String, String> each :
        List.of(
            Map.entry("report", Reports.REPORT),
            Map.entry("matrix", "../" + Matrix.FILE),
            Map.entry("JUnit", Reports.JUNIT),
            Map.entry("results", Reports.RESULTS))) {
      Path file = run.folder().resolve(each.getValue()).normalize();
      if (file.toFile().exists()) {
        table.row(List.of(each.getKey(), file.toString()));
      }
    }
    return table.lines();
  }

  private static String indented(String line) {
    return " ".repeat(INDENT) + line;
  }
}

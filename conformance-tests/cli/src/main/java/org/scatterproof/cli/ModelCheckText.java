package org.scatterproof.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.continuation.SeededFault;
import org.scatterproof.checker.core.ModelFamily;
import org.scatterproof.checker.core.SearchResult.Finding;
import org.scatterproof.checker.core.Trace;
import org.scatterproof.checker.core.Verdict;
import org.scatterproof.checker.scope.ModelOutcome;
import org.scatterproof.engine.result.OutFolder;
import org.scatterproof.spec.result.ExplorationResult.Figure;

/** What a check of a model found, for a person: the verdict first, then what it rests on. */
final class ModelCheckText {
  private static final String INDENT = "  ";

  private final ModelOutcome outcome;
  private final ModelFamily family;
  private final Paint paint;

  /**
   * A text.
   *
   * @param family by which traces are replayed
   */
  ModelCheckText(ModelOutcome outcome, ModelFamily family, Paint paint) {
    this.outcome = outcome;
    this.family = family;
    this.paint = paint;
  }

  /** One line. */
  String verdict() {
    String what =
        outcome.fault() == SeededFault.NONE
            ? " (the abstract cursor, scope " + outcome.scope().name() + ")"
            : " (the abstract cursor with a seeded fault, scope " + outcome.scope().name() + ")";
    return switch (outcome.outcome()) {
      case PASSED -> "holds for every call sequence" + what;
      case FAILED -> "violated: " + violation().orElseThrow().property().name() + what;
      case HARNESS_ERROR -> "no verdict: Scatterproof itself is wrong" + what;
      default -> "incomplete: " + outcome.reason() + what;
    };
  }

  /** The shortest trace of a violation with all its states; null where nothing is violated. */
  @Nullable String counterexample() {
    Trace trace = trace();
    return trace == null ? null : String.join("\n", trace.describe(family.newModel()));
  }

  /** The trace of the first violation; null where nothing is violated. */
  @Nullable Trace trace() {
    return violation().map(each -> ((Verdict.Violated) each.verdict()).trace()).orElse(null);
  }

  private Optional<Finding> violation() {
    return outcome.result().violation();
  }

  /**
   * All lines.
   *
   * @param results folder of the results
   * @param graphs lines about what else was written
   */
  List<String> lines(Path results, List<String> graphs) {
    List<String> lines = new ArrayList<>();
    lines.add(painted(verdict()));
    lines.add(INDENT + outcome.scope().title() + ", " + Seconds.of(outcome.time()));
    lines.add("");
    Table table = new Table();
    for (Figure each : outcome.figures()) {
      table.row(List.of(each.name(), each.value()));
    }
    table.row(List.of("rate", rate()));
    addSymmetry(table);
    table.lines(Output.COLUMNS - INDENT.length()).forEach(line -> lines.add(INDENT + line));
    String ownFault = outcome.ownFault();
    if (ownFault != null) {
      section("What is wrong in Scatterproof", List.of(ownFault), lines);
    }
    section("Properties", properties(), lines);
    Trace trace = trace();
    if (trace != null) {
      section(title(trace), trace.describe(family.newModel()), lines);
    }
    lines.add("");
    lines.add(INDENT + "results  " + results.resolve(OutFolder.RESULTS));
    graphs.forEach(line -> lines.add(INDENT + line));
    return lines;
  }

  private String painted(String verdict) {
    return switch (outcome.outcome()) {
      case PASSED -> paint.good(verdict);
      case FAILED, HARNESS_ERROR -> paint.bad(verdict);
      default -> paint.open(verdict);
    };
  }

  private String rate() {
    double seconds = Math.max(1, outcome.time().toMillis()) / 1000.0;
    return String.format(
        Locale.ROOT,
        "%.1f M transitions/s",
        outcome.result().coverage().transitions() / seconds / 1e6);
  }

  private void addSymmetry(Table table) {
    ModelOutcome.Symmetry symmetry = outcome.symmetry();
    if (symmetry == null) {
      return;
    }
    String proof =
        symmetry.difference() == null ? "equal graphs, each beside its class's" : "they differ";
    table.row(
        List.of(
            "symmetry proof",
            symmetry.members()
                + " random members (seed "
                + symmetry.seed()
                + ") searched themselves: "
                + proof));
  }

  private List<String> properties() {
    Table table = new Table();
    for (Finding each : outcome.result().findings()) {
      table.row(List.of(word(each.verdict()), each.property().name()));
    }
    return table.lines(Output.COLUMNS - INDENT.length());
  }

  private static String word(Verdict verdict) {
    if (verdict instanceof Verdict.Holds) {
      return "holds";
    }
    if (verdict instanceof Verdict.Witnessed witnessed) {
      return "occurs after " + Numbers.of(witnessed.trace().actions().size(), "call");
    }
    if (verdict instanceof Verdict.Violated) {
      return "violated";
    }
    return verdict instanceof Verdict.Unreached ? "does not occur" : "not decided";
  }

  private String title(Trace trace) {
    String calls = Numbers.of(trace.actions().size(), "call");
    return outcome.result().isShortest()
        ? "Shortest trace, " + calls + " (breadth-first: no shorter one exists)"
        : "A trace of " + calls + " (not all was searched: there may be shorter ones)";
  }

  private static void section(String title, List<String> body, List<String> into) {
    into.add("");
    into.add(title);
    body.forEach(line -> into.add(INDENT + line));
  }
}

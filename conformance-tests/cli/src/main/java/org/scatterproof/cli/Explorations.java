package org.scatterproof.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;

/** What was explored beyond the catalog, each in one row; what was not decided says why. */
final class Explorations {

  private static final int INDENT = 2;

  /** Of a scope that holds, what is for the report: a row is a line. */
  private static final Set<String> DETAILS =
      Set.of("configurations", "transitions", "symmetry factor");

  private Explorations() {}

  static List<String> lines(List<ExplorationResult> explorations) {
    Table table = new Table();
    List<ExplorationResult> scopes = besideOthers(explorations, ExplorationResult.SCOPE);
    List<ExplorationResult> stress = besideOthers(explorations, ExplorationResult.STRESS);
    for (ExplorationResult each : explorations) {
      if (!scopes.contains(each) && !stress.contains(each)) {
        table.row(List.of(each.id(), word(each), covered(each)));
      }
    }
    List<String> names = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    add(scopes, "scope", "call", names, figures);
    add(stress, "stress test", "sample", names, figures);
    if (!names.isEmpty()) {
      table.row(List.of(String.join(", ", names), "holds", String.join(", ", figures)));
    }
    return table.lines(Output.COLUMNS - INDENT);
  }

  private static void add(
      List<ExplorationResult> together,
      String kind,
      String unit,
      List<String> names,
      List<String> figures) {
    if (!together.isEmpty()) {
      names.add(Numbers.of(together.size(), kind));
      figures.add(Numbers.of(together.stream().mapToLong(ExplorationResult::calls).sum(), unit));
    }
  }

  /** Those of a technique that hold, where they are not what the run is about: a row is enough. */
  private static List<ExplorationResult> besideOthers(
      List<ExplorationResult> all, String technique) {
    List<ExplorationResult> ofIt =
        all.stream().filter(each -> each.technique().equals(technique)).toList();
    return ofIt.size() == all.size()
        ? List.of()
        : ofIt.stream().filter(each -> each.outcome() == Outcome.PASSED).toList();
  }

  private static String covered(ExplorationResult each) {
    boolean isStress = each.technique().equals(ExplorationResult.STRESS);
    return isStress
        ? Numbers.of(each.calls(), "sample") + reason(each)
        : Numbers.of(each.calls(), "call") + figures(each) + reason(each);
  }

  private static String word(ExplorationResult exploration) {
    return switch (exploration.outcome()) {
      case PASSED -> "holds";
      case FAILED, BROKEN -> "violated";
      case CANT_TELL, UNTESTED -> "inconclusive";
      case INAPPLICABLE -> "inapplicable";
      case HARNESS_ERROR -> "no verdict";
    };
  }

  private static String figures(ExplorationResult exploration) {
    boolean brief = exploration.outcome() == Outcome.PASSED;
    boolean isScope = exploration.technique().equals(ExplorationResult.SCOPE);
    return exploration.figures().stream()
        .filter(figure -> !(brief && isScope && DETAILS.contains(figure.name())))
        .map(figure -> ", " + figure.name() + " " + value(figure, brief))
        .collect(Collectors.joining());
  }

  /** Of what holds, details in parentheses are for the report: a row is a line. */
  private static String value(Figure figure, boolean brief) {
    int detail = brief ? figure.value().indexOf(" (") : -1;
    return detail < 0 ? figure.value() : figure.value().substring(0, detail);
  }

  private static String reason(ExplorationResult exploration) {
    return exploration.reason() == null ? "" : "; " + exploration.reason();
  }
}

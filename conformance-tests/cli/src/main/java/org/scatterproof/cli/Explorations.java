package org.scatterproof.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

  /** How ids of models end that draw from the edges of what there is. */
  private static final String OF_EXTREMES = ".extremes";

  private Explorations() {}

  static List<String> lines(List<ExplorationResult> explorations) {
    Table table = new Table();
    List<ExplorationResult> extremes =
        besideOthers(explorations, each -> each.id().endsWith(OF_EXTREMES));
    List<ExplorationResult> scopes =
        besideOthers(explorations, each -> each.technique().equals(ExplorationResult.SCOPE));
    List<ExplorationResult> stress =
        besideOthers(explorations, each -> each.technique().equals(ExplorationResult.STRESS));
    List<ExplorationResult> together = new ArrayList<>(extremes);
    together.addAll(scopes);
    together.addAll(stress);
    for (ExplorationResult each : explorations) {
      if (!together.contains(each)) {
        table.row(List.of(each.id(), word(each), covered(each)));
      }
    }
    if (!together.isEmpty()) {
      List<String> names = new ArrayList<>();
      addCount(extremes, "model", "models", names);
      addCount(scopes, "scope", "scopes", names);
      addCount(stress, "stress test", "stress tests", names);
      List<String> figures = new ArrayList<>();
      long calls = calls(extremes) + calls(scopes);
      addCount(calls, "call", "calls", figures);
      addCount(calls(stress), "sample", "samples", figures);
      String covered = String.join(", ", figures) + ": " + String.join(", ", names);
      table.row(List.of(Numbers.of(together.size(), "other"), "holds", covered));
    }
    return table.lines(Output.COLUMNS - INDENT);
  }

  private static void addCount(
      List<ExplorationResult> together, String one, String many, List<String> names) {
    addCount(together.size(), one, many, names);
  }

  private static void addCount(long count, String one, String many, List<String> texts) {
    if (count > 0) {
      texts.add(count + " " + (count == 1 ? one : many));
    }
  }

  private static long calls(List<ExplorationResult> together) {
    return together.stream().mapToLong(ExplorationResult::calls).sum();
  }

  /** Those of a kind that hold, where they are not what the run is about: a row is enough. */
  private static List<ExplorationResult> besideOthers(
      List<ExplorationResult> all, Predicate<ExplorationResult> isOfKind) {
    List<ExplorationResult> ofKind = all.stream().filter(isOfKind).toList();
    return ofKind.size() == all.size()
        ? List.of()
        : ofKind.stream().filter(each -> each.outcome() == Outcome.PASSED).toList();
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

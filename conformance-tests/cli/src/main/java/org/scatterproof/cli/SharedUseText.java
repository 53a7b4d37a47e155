package org.scatterproof.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scatterproof.checker.threads.SharedUse;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ExplorationResult.Figure;

/**
 * What two threads were told that shared a cursor or a command: every outcome, and of those that no
 * order of whole calls leads to, how steps of both do.
 */
final class SharedUseText {

  /** In the value of an outcome's figure, after its count. */
  private static final String INTERESTING = " interesting";

  /** How titles of such tests begin; the heading says it already. */
  private static final String MISUSE = "misuse: ";

  private SharedUseText() {}

  /** Nothing where no such test was made. */
  static List<String> lines(List<ExplorationResult> explorations) {
    List<String> lines = new ArrayList<>();
    for (ExplorationResult each : explorations) {
      StressTest.ofId(each.id())
          .filter(StressTest::isMisuse)
          .ifPresent(test -> add(test, each, lines));
    }
    return lines;
  }

  private static void add(StressTest test, ExplorationResult result, List<String> into) {
    if (result.calls() == 0) {
      return;
    }
    if (!into.isEmpty()) {
      into.add("");
    }
    into.add(test.id() + ": " + test.title().substring(MISUSE.length()));
    Table table = new Table();
    for (Figure outcome : outcomes(result)) {
      int colon = outcome.value().indexOf(": ");
      String[] counted = outcome.value().substring(0, colon).split(" ", 2);
      table.row(
          List.of(counted[0], counted[1], outcome.name(), outcome.value().substring(colon + 2)));
    }
    table.lines(Output.COLUMNS - 4).forEach(line -> into.add("  " + line));
    Map<String, List<String>> schedules = SharedUse.schedules(test);
    for (Figure outcome : outcomes(result)) {
      List<String> schedule = schedules.get(outcome.name());
      if (schedule != null && outcome.value().contains(INTERESTING)) {
        into.add("");
        into.add("  How it comes to \"" + outcome.name() + "\":");
        schedule.forEach(line -> into.add("    " + line));
      }
    }
  }

  /** The figures that are outcomes: those with a count and a meaning. */
  private static List<Figure> outcomes(ExplorationResult result) {
    return result.figures().stream().filter(each -> each.value().contains(": ")).toList();
  }
}

package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.VerdictSum;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.Explorer.Progress;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.result.ExplorationResult.Figure;

/**
 * Checks cursors of one implementation in a scope: every sequence of a few calls in every world.
 * First all of one call, then all of two, and so on.
 */
final class CursorCheck {

  private final String id;
  private final List<? extends CursorFamily> families;
  private final ScenarioRunner runner;
  private final Set<String> passedOver;
  private final Halt halt;
  private final Progress progress;
  private final VerdictSum sum = new VerdictSum();
  private @Nullable Scenario violating;
  private long sequences;
  private int depth;

  /**
   * @param id of what is explored; scenarios are named after it
   * @param passedOver ids of requirements whose violation does not end the search
   */
  CursorCheck(
      String id,
      List<? extends CursorFamily> families,
      ScenarioRunner runner,
      Set<String> passedOver,
      Halt halt,
      Progress progress) {
    this.id = id;
    this.families = families;
    this.runner = runner;
    this.passedOver = passedOver;
    this.halt = halt;
    this.progress = progress;
  }

  Checked run() {
    int most = families.stream().mapToInt(CursorFamily::depth).max().orElse(0);
    long worlds = 0;
    for (CursorFamily family : families) {
      worlds += family.worlds();
    }
    for (int length = 1; length <= most && !isOver(); length++) {
      for (CursorFamily family : families) {
        if (length <= family.depth()) {
          runAll(family, length);
        }
      }
      depth = isOver() ? depth : length;
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("method", "all sequences of calls"));
    figures.add(new Figure("depth", Integer.toString(depth)));
    figures.add(new Figure("configurations", Long.toString(worlds)));
    figures.add(new Figure("sequences", Long.toString(sequences)));
    return new Checked(
        violating == null ? List.of() : List.of(violating),
        sum.calls(),
        sum.exercised(),
        sum.readings(),
        halt.reason(),
        figures);
  }

  private boolean isOver() {
    return violating != null || halt.isAsked();
  }

  private void runAll(CursorFamily family, int length) {
    int[] sequence = new int[length];
    for (long world = 0; world < family.worlds() && !isOver(); world++) {
      boolean isThere = true;
      while (isThere && !isOver()) {
        run(family.scenario(id + ".sequence-" + sequences, world, sequence));
        isThere = next(sequence, family.calls());
      }
    }
  }

  /** Turns to the next sequence; false after the last one, when it is the first one again. */
  private static boolean next(int[] sequence, int calls) {
    for (int i = sequence.length - 1; i >= 0; i--) {
      sequence[i]++;
      if (sequence[i] < calls) {
        return true;
      }
      sequence[i] = 0;
    }
    return false;
  }

  private void run(Scenario scenario) {
    progress.before(sequences, "sequence " + sequences, () -> scenario);
    sequences++;
    ScenarioVerdict verdict = runner.run(scenario);
    sum.add(verdict);
    Violation violation = verdict.violation();
    if (violation != null && !passedOver.contains(violation.requirement())) {
      violating = scenario;
    }
  }
}

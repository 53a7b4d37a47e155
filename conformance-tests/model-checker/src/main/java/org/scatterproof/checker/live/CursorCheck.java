package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.StepWatcher;
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
  private final ScenarioRuns runner;
  private final Set<String> passedOver;
  private final Halt halt;
  private final Progress progress;
  private final long total;
  private final VerdictSum sum = new VerdictSum();
  private final List<Scenario> batch = new ArrayList<>();
  private @Nullable Violation violation;

  /** Sequences that are to be run, or were; and of those, how many were. */
  private long sequences;

  private long done;
  private int depth;

  /**
   * @param id of what is explored; scenarios are named after it
   * @param passedOver ids of requirements whose violation does not end the search
   */
  CursorCheck(
      String id,
      List<? extends CursorFamily> families,
      ScenarioRuns runner,
      Set<String> passedOver,
      Halt halt,
      Progress progress) {
    this.id = id;
    this.families = families;
    this.runner = runner;
    this.passedOver = passedOver;
    this.halt = halt;
    this.progress = progress;
    total = total(families);
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
      flush();
      depth = isOver() ? depth : length;
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("method", "all sequences of calls"));
    figures.add(new Figure("depth", Integer.toString(depth)));
    figures.add(new Figure("configurations", Long.toString(worlds)));
    figures.add(new Figure("sequences", Long.toString(done)));
    return new Checked(
        violation, List.of(), sum.calls(), sum.exercised(), sum.readings(), halt.reason(), figures);
  }

  private boolean isOver() {
    return violation != null || halt.isAsked();
  }

  private void runAll(CursorFamily family, int length) {
    int[] sequence = new int[length];
    for (long world = 0; world < family.worlds() && !isOver(); world++) {
      boolean isThere = true;
      while (isThere && !isOver()) {
        offer(family.scenario(id + ".sequence-" + sequences, world, sequence));
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

  private void offer(Scenario scenario) {
    batch.add(scenario);
    sequences++;
    if (batch.size() >= runner.batch()) {
      flush();
    }
  }

  private void flush() {
    if (batch.isEmpty() || isOver()) {
      return;
    }
    Scenario first = batch.get(0);
    progress.before(done, done + " of " + total + " sequences", () -> first);
    if (!halt.isAsked()) {
      runner.runAll(batch, StepWatcher.NONE, this::take);
      batch.clear();
    }
  }

  /** Takes in the verdict on the next sequence; answers whether it goes on. */
  private boolean take(ScenarioVerdict verdict) {
    done++;
    sum.add(verdict);
    Violation found = verdict.violation();
    if (found != null && !passedOver.contains(found.requirement())) {
      violation = found;
    }
    return violation == null;
  }

  /** Sequences that the scope has; many more than anybody waits for count as these. */
  private static long total(List<? extends CursorFamily> families) {
    long total = 0;
    for (CursorFamily family : families) {
      for (int length = 1; length <= family.depth(); length++) {
        total += family.worlds() * (long) Math.pow(family.calls(), length);
      }
    }
    return total;
  }
}

package org.scatterproof.engine.execute;

import java.util.List;
import java.util.function.Predicate;
import org.scatterproof.engine.scenario.Scenario;

/**
 * Runs scenarios and judges them, wherever the implementation is. Who draws scenarios, or makes
 * them small, needs to know no more of it.
 */
public interface ScenarioRuns {

  /** Runs one scenario while somebody looks on. */
  ScenarioVerdict run(Scenario scenario, StepWatcher watcher);

  /** Runs one scenario. */
  default ScenarioVerdict run(Scenario scenario) {
    return run(scenario, StepWatcher.NONE);
  }

  /** How many scenarios are best run together; 1 where it makes no difference. */
  default int batch() {
    return 1;
  }

  /**
   * Says which calls of those that are run together are compared from now on. Who cannot choose
   * compares every one, which shows no less.
   */
  default void compare(Compared which) {}

  /**
   * Runs some scenarios, perhaps side by side.
   *
   * @param watcher sees the calls of all of them, in any order
   * @param verdicts is told the verdicts in the order of the scenarios, and answers whether it
   *     wants to hear the next one
   */
  default void runAll(
      List<Scenario> scenarios, StepWatcher watcher, Predicate<ScenarioVerdict> verdicts) {
    for (Scenario each : scenarios) {
      if (!verdicts.test(run(each, watcher))) {
        return;
      }
    }
  }
}

package org.scatterproof.engine.execute;

import java.util.List;
import java.util.function.Consumer;
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
   * Runs some scenarios, perhaps side by side.
   *
   * @param watcher sees the calls of all of them, in any order
   * @param verdicts is told every verdict in the order of the scenarios
   */
  default void runAll(
      List<Scenario> scenarios, StepWatcher watcher, Consumer<ScenarioVerdict> verdicts) {
    for (Scenario each : scenarios) {
      verdicts.accept(run(each, watcher));
    }
  }
}

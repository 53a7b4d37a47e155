package org.scatterproof.cli;

import org.scatterproof.engine.ProgressListener;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.implementation.ImplementationFacts;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.result.ScenarioResult;

/** Tells how a run goes on: scenarios done, the area, failures so far. */
final class Progress implements ProgressListener {
  private final StatusLine line;
  private int failures;

  Progress(StatusLine line) {
    this.line = line;
  }

  @Override
  public void started(ImplementationFacts implementation, int scenarios) {
    line.announce(
        "judging "
            + implementation.name()
            + " "
            + implementation.version()
            + " by "
            + Numbers.of(scenarios, "scenario"));
  }

  @Override
  public void decided(ScenarioResult scenario, int done, int scenarios) {
    if (scenario.outcome().exitCode() == ExitCode.VIOLATED) {
      failures++;
    }
    line.update(
        done
            + " of "
            + Numbers.of(scenarios, "scenario")
            + ", "
            + scenario.area()
            + ", "
            + (failures == 0 ? "none failed" : failures + " failed"));
  }

  @Override
  public void exploring(PlannedExploration exploration, String text) {
    line.update("exploring " + exploration.id() + (text.isEmpty() ? "" : ", " + text));
  }
}

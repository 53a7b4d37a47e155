package org.scatterproof.engine.shrink;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.DmaScenarioStep.Base;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;

/**
 * Notes the calls that a scenario really made: where the last call stopped becomes a number, and a
 * loop becomes its calls. So a call can go without those that it followed.
 */
final class OffsetsMade implements StepWatcher {

  private static final int MOST_CALLS = 64;

  private final List<DmaCall> calls = new ArrayList<>();

  @Override
  public void judged(DmaStep step) {
    if (step.call().operation != DmaOperation.CREATE && calls.size() <= MOST_CALLS) {
      calls.add(DmaStepVariants.copy(step.call()));
    }
  }

  /** The scenario that makes the same calls in numbers; nothing where it does already. */
  List<DmaScenario> inNumbers(DmaScenario scenario) {
    boolean isPlain =
        scenario.steps().stream().allMatch(s -> s.base() == Base.RANGE && s.repeat() == 1);
    return isPlain || calls.size() > MOST_CALLS
        ? List.of()
        : List.of(scenario.withSteps(calls.stream().map(DmaScenarioStep::of).toList()));
  }
}

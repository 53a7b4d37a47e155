package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;

/**
 * The calls that a scenario of area dma makes, creations included: command 0 is created at the
 * beginning, any other before the step that names it first.
 *
 * @param calls in order
 * @param createdAt for each command, the index of the call that creates it; -1 where none does
 * @param stepAt for each step, the index of its call
 */
public record DmaLayout(
    List<DmaScenarioStep> calls, List<Integer> createdAt, List<Integer> stepAt) {
  public DmaLayout {
    calls = List.copyOf(calls);
    createdAt = List.copyOf(createdAt);
    stepAt = List.copyOf(stepAt);
  }

  /** The calls of a scenario. */
  public static DmaLayout of(DmaScenario scenario) {
    List<DmaScenarioStep> calls = new ArrayList<>();
    List<Integer> createdAt = new ArrayList<>(Collections.nCopies(DmaCall.COMMANDS, -1));
    List<Integer> stepAt = new ArrayList<>();
    create(scenario, 0, calls, createdAt);
    for (DmaScenarioStep step : scenario.steps()) {
      create(scenario, step.call().command, calls, createdAt);
      stepAt.add(calls.size());
      calls.add(step);
    }
    return new DmaLayout(calls, createdAt, stepAt);
  }

  private static void create(
      DmaScenario scenario, int command, List<DmaScenarioStep> calls, List<Integer> createdAt) {
    if (createdAt.get(command) >= 0 || isClone(scenario, command)) {
      return;
    }
    createdAt.set(command, calls.size());
    DmaCall create = new DmaCall().reset(DmaOperation.CREATE);
    create.form = scenario.creation();
    create.command = command;
    calls.add(DmaScenarioStep.of(create));
  }

  /** Whether a command comes to be as the clone of another one. */
  static boolean isClone(DmaScenario scenario, int command) {
    return scenario.steps().stream()
        .map(DmaScenarioStep::call)
        .anyMatch(call -> call.operation == DmaOperation.CLONE && call.clone == command);
  }
}

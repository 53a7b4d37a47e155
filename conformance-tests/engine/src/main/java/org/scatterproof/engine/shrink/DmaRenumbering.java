package org.scatterproof.engine.shrink;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;

/** Takes out what no step names; indexes after it move down. */
final class DmaRenumbering {

  private DmaRenumbering() {}

  /** Null where a step names the descriptor. */
  static @Nullable DmaScenario withoutDescriptor(DmaScenario scenario, int index) {
    List<DmaScenarioStep> steps = new ArrayList<>();
    for (DmaScenarioStep step : scenario.steps()) {
      DmaCall call = DmaStepVariants.copy(step.call());
      if (call.descriptor == index) {
        return null;
      }
      call.descriptor -= call.descriptor > index ? 1 : 0;
      call.content -= call.operation == DmaOperation.CHANGE ? 1 : 0;
      steps.add(new DmaScenarioStep(call, step.base(), step.repeat()));
    }
    List<DescriptorData> descriptors = new ArrayList<>(scenario.descriptors());
    descriptors.remove(index);
    return scenario.withMemory(descriptors, scenario.changes()).withSteps(steps);
  }

  /** Null where a step names the content. */
  static @Nullable DmaScenario withoutChange(DmaScenario scenario, int index) {
    int content = scenario.descriptors().size() + index;
    List<DmaScenarioStep> steps = new ArrayList<>();
    for (DmaScenarioStep step : scenario.steps()) {
      DmaCall call = DmaStepVariants.copy(step.call());
      boolean changes = call.operation == DmaOperation.CHANGE;
      if (changes && call.content == content) {
        return null;
      }
      call.content -= changes && call.content > content ? 1 : 0;
      steps.add(new DmaScenarioStep(call, step.base(), step.repeat()));
    }
    List<ExtentList> changes = new ArrayList<>(scenario.changes());
    changes.remove(index);
    return scenario.withMemory(scenario.descriptors(), changes).withSteps(steps);
  }
}

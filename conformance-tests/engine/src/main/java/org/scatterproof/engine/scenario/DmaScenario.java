package org.scatterproof.engine.scenario;

import java.util.List;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Calls on one command, which begins by being created.
 *
 * @param output who receives the segments
 * @param constraints everything but the output function, which whoever runs the scenario puts in
 * @param descriptors what steps name by index
 * @param steps in order
 */
public record DmaScenario(
    ScenarioInfo info,
    PlatformLengths lengths,
    OutputChoice output,
    DmaConstraints constraints,
    List<DescriptorData> descriptors,
    List<DmaScenarioStep> steps)
    implements Scenario {
  public DmaScenario {
    descriptors = List.copyOf(descriptors);
    steps = List.copyOf(steps);
  }

  @Override
  public int stepCount() {
    return steps.size();
  }

  /** The same scenario with other steps. */
  public DmaScenario withSteps(List<DmaScenarioStep> others) {
    return new DmaScenario(info, lengths, output, constraints, descriptors, others);
  }
}

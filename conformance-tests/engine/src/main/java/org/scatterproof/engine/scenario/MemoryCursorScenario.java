package org.scatterproof.engine.scenario;

import java.util.List;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Calls on one memory cursor or several, which begin by being created.
 *
 * @param output who receives the segments
 * @param constraints everything but the output function, which whoever runs the scenario puts in
 * @param descriptors what steps name by index
 * @param steps in order
 */
public record MemoryCursorScenario(
    ScenarioInfo info,
    PlatformLengths lengths,
    OutputChoice output,
    MemoryCursorConstraints constraints,
    List<DescriptorData> descriptors,
    List<Step> steps)
    implements Scenario {
  public MemoryCursorScenario {
    descriptors = List.copyOf(descriptors);
    steps = List.copyOf(steps);
  }

  /**
   * One step: a call, perhaps made several times. Every call but the first one begins where the
   * last one ended.
   *
   * @param call its arguments; a template that nobody changes
   * @param repeat how often the call is made, or {@link #TO_END}
   */
  public record Step(MemoryCursorCall call, int repeat) {
    /** Until it is answered 0. */
    public static final int TO_END = DmaScenarioStep.TO_END;
  }

  @Override
  public int stepCount() {
    return steps.size();
  }

  /** The same scenario with other memory. */
  public MemoryCursorScenario withDescriptors(List<DescriptorData> others) {
    return new MemoryCursorScenario(info, lengths, output, constraints, others, steps);
  }

  /** The same scenario with other steps. */
  public MemoryCursorScenario withSteps(List<Step> others) {
    return new MemoryCursorScenario(info, lengths, output, constraints, descriptors, others);
  }
}

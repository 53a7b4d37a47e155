package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Calls on one command, which begins by being created.
 *
 * @param creation in which form it is created
 * @param constraintSets set 0 is what it is created with; steps name the others by index
 * @param descriptors what steps name by index
 * @param changes what descriptors take in place; content i is {@code descriptors[i]}, and after the
 *     descriptors come these
 * @param steps in order
 */
public record DmaScenario(
    ScenarioInfo info,
    PlatformLengths lengths,
    DmaCall.Form creation,
    List<ConstraintSet> constraintSets,
    List<DescriptorData> descriptors,
    List<ExtentList> changes,
    List<DmaScenarioStep> steps)
    implements Scenario {
  public DmaScenario {
    constraintSets = List.copyOf(constraintSets);
    descriptors = List.copyOf(descriptors);
    changes = List.copyOf(changes);
    steps = List.copyOf(steps);
  }

  /**
   * Constraints as a scenario gives them.
   *
   * @param output who receives the segments
   * @param numbers everything but the output function, which whoever runs the scenario puts in
   */
  public record ConstraintSet(OutputChoice output, DmaConstraints numbers) {}

  @Override
  public int stepCount() {
    return steps.size();
  }

  /** Everything that a descriptor holds at some time, by index. */
  public List<ExtentList> contents() {
    List<ExtentList> contents = new ArrayList<>();
    descriptors.forEach(descriptor -> contents.add(descriptor.extents()));
    contents.addAll(changes);
    return contents;
  }

  /** The same scenario with other steps. */
  public DmaScenario withSteps(List<DmaScenarioStep> others) {
    return new DmaScenario(info, lengths, creation, constraintSets, descriptors, changes, others);
  }
}

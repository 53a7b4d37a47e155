package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Calls on commands that live side by side. Command 0 is created before the first step; another one
 * when a step names it first, alike, unless it is a clone.
 *
 * @param copies what the machine has for memory that is copied or mapped
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
    CopyWorld copies,
    DmaCall.Form creation,
    List<ConstraintSet> constraintSets,
    List<DescriptorData> descriptors,
    List<ExtentList> changes,
    List<DmaScenarioStep> steps)
    implements Scenario {

  /** A scenario on a machine that refuses no memory and has no mapper. */
  public DmaScenario(
      ScenarioInfo info,
      PlatformLengths lengths,
      DmaCall.Form creation,
      List<ConstraintSet> constraintSets,
      List<DescriptorData> descriptors,
      List<ExtentList> changes,
      List<DmaScenarioStep> steps) {
    this(
        info,
        lengths,
        CopyWorld.usual(lengths.pageLength()),
        creation,
        constraintSets,
        descriptors,
        changes,
        steps);
  }

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
   * @param numbers everything but the output function and the mapper, which whoever runs the
   *     scenario puts in
   * @param explicitMapper whether they name the machine's mapper
   */
  public record ConstraintSet(OutputChoice output, DmaConstraints numbers, boolean explicitMapper) {

    /** Constraints that name no mapper. */
    public ConstraintSet(OutputChoice output, DmaConstraints numbers) {
      this(output, numbers, false);
    }
  }

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
    return new DmaScenario(
        info, lengths, copies, creation, constraintSets, descriptors, changes, others);
  }

  /** The same scenario with other constraints. */
  public DmaScenario withConstraints(List<ConstraintSet> others) {
    return new DmaScenario(info, lengths, copies, creation, others, descriptors, changes, steps);
  }

  /** The same scenario with other memory. */
  public DmaScenario withMemory(List<DescriptorData> others, List<ExtentList> otherChanges) {
    return new DmaScenario(
        info, lengths, copies, creation, constraintSets, others, otherChanges, steps);
  }

  /** The same scenario with a command created in another form. */
  public DmaScenario created(DmaCall.Form form) {
    return new DmaScenario(
        info, lengths, copies, form, constraintSets, descriptors, changes, steps);
  }

  /** The same scenario on another machine. */
  public DmaScenario on(PlatformLengths others) {
    boolean usual = copies.equals(CopyWorld.usual(lengths.pageLength()));
    return new DmaScenario(
        info,
        others,
        usual ? CopyWorld.usual(others.pageLength()) : copies,
        creation,
        constraintSets,
        descriptors,
        changes,
        steps);
  }
}

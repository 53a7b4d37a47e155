package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.dma.DmaSurroundings;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * What a scenario of area dma plays in, built for one prober.
 *
 * @param platform the machine, of which nothing was asked yet
 * @param setting constraints, with their functions and mappers, and contents
 * @param descriptors which hold the contents of their index
 */
record ScenarioWorld(
    SimulatedPlatform platform, DmaSetting setting, List<SimulatedDescriptor> descriptors) {

  /** Builds the world; commands in it may do what is declared. */
  static ScenarioWorld of(DmaScenario scenario, Set<Capability> declared) {
    List<RunList> contents = scenario.contents().stream().map(ExtentList::toRuns).toList();
    List<SimulatedDescriptor> descriptors = new ArrayList<>();
    for (int i = 0; i < scenario.descriptors().size(); i++) {
      descriptors.add(
          new SimulatedDescriptor(scenario.descriptors().get(i).direction(), contents.get(i)));
    }
    SimulatedPlatform platform =
        new SimulatedPlatform(scenario.lengths(), Refusals.none(), scenario.copies());
    DmaSurroundings around =
        new DmaSurroundings(
            declared,
            descriptors.stream().map(SimulatedDescriptor::direction).toList(),
            scenario.copies().mapperPageLength(),
            scenario.copies().systemMapper());
    List<DmaConstraints> sets = constraintSets(scenario, platform.mapper());
    DmaSetting setting = new DmaSetting(sets, scenario.lengths().pageLength(), contents, around);
    return new ScenarioWorld(platform, setting, descriptors);
  }

  private static List<DmaConstraints> constraintSets(
      DmaScenario scenario, @Nullable Mapper mapper) {
    DmaSegmentFunction recording = DmaProbe.recordingFunction();
    List<DmaConstraints> sets = new ArrayList<>();
    for (DmaScenario.ConstraintSet set : scenario.constraintSets()) {
      DmaConstraints numbers = set.numbers();
      sets.add(
          new DmaConstraints(
              output(set.output(), recording),
              numbers.numAddressBits(),
              numbers.maxSegmentSize(),
              numbers.maxTransferSize(),
              numbers.alignment(),
              numbers.alignmentLength(),
              numbers.alignmentInternalSegments(),
              numbers.mapping(),
              numbers.iterateOnly(),
              set.explicitMapper() ? mapper : null));
    }
    return sets;
  }

  private static @Nullable DmaOutput output(OutputChoice choice, DmaSegmentFunction recording) {
    if (choice.isNamed()) {
      return NamedDmaOutput.valueOf(choice.name());
    }
    return choice.equals(OutputChoice.RECORDING) ? recording : null;
  }
}

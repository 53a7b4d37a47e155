package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.scenario.MemoryCursorScenario.Step;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.world.PlatformLengths;

/** Reads a scenario of area memory-cursor, for one page length. */
final class MemoryCursorScenarioReader {

  /** The largest number that a parameter of 32 bits takes. */
  private static final long LARGEST_WORD = 0xffff_ffffL;

  private final PlatformLengths lengths;
  private final long page;
  private final DescriptorListReader descriptors;

  MemoryCursorScenarioReader(PlatformLengths lengths) {
    this.lengths = lengths;
    page = lengths.pageLength();
    descriptors = new DescriptorListReader(page);
  }

  MemoryCursorScenario read(Part scenario, ScenarioInfo info) throws BadInput {
    Part constraints = scenario.need("constraints");
    List<DescriptorData> memory = descriptors.read(scenario.get("descriptors"));
    List<Step> steps = new ArrayList<>();
    for (Part step : scenario.need("steps").items()) {
      steps.add(readGenerate(step.need(step.onlyKey())));
    }
    return new MemoryCursorScenario(
        info,
        lengths,
        new OutputChoice(constraints.text("output", OutputChoice.RECORDING.name())),
        new MemoryCursorConstraints(
            null,
            constraints.need("maxSegmentSize").number(page),
            constraints.number("maxTransferSize", page, 0),
            constraints.number("alignment", page, 1)),
        memory,
        steps);
  }

  private Step readGenerate(Part arguments) throws BadInput {
    MemoryCursorCall call = new MemoryCursorCall().reset(MemoryCursorOperation.GENERATE);
    call.cursor = (int) arguments.number("cursor", page, 0);
    call.descriptor =
        descriptors.readIndex(arguments.need("descriptor"), MemoryCursorCall.NO_DESCRIPTOR);
    call.fromPosition = arguments.number("fromPosition", page, 0);
    call.maxSegments = (int) arguments.need("maxSegments").numberAtMost(page, LARGEST_WORD);
    call.maxTransferSize = (int) arguments.number("maxTransferSize", page, 0, LARGEST_WORD);
    for (Part missing : Part.itemsOf(arguments.get("missing"))) {
      if (missing.is("segments")) {
        call.withoutSegments = true;
      } else {
        call.withoutTransferSize = true;
      }
    }
    Part repeat = arguments.get("repeat");
    if (repeat == null) {
      return new Step(call, 1);
    }
    return new Step(call, repeat.is("toEnd") ? Step.TO_END : (int) repeat.number(page));
  }
}

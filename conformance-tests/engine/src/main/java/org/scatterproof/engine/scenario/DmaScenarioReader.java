package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.scenario.DescriptorData.Extents;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.PlatformLengths;

/** Reads a scenario of area dma, for one page length. */
final class DmaScenarioReader {

  /** The largest number that a parameter of 32 bits takes. */
  private static final long LARGEST_WORD = 0xffff_ffffL;

  private final PlatformLengths lengths;
  private final long page;
  private int descriptorCount;

  DmaScenarioReader(PlatformLengths lengths) {
    this.lengths = lengths;
    page = lengths.pageLength();
  }

  DmaScenario read(Part scenario, ScenarioInfo info) throws BadInput {
    Part constraints = scenario.get("constraints");
    OutputChoice output =
        constraints == null
            ? OutputChoice.RECORDING
            : new OutputChoice(constraints.text("output", OutputChoice.RECORDING.name()));
    List<DescriptorData> descriptors = new ArrayList<>();
    Part list = scenario.get("descriptors");
    if (list != null) {
      for (Part descriptor : list.items()) {
        descriptors.add(readDescriptor(descriptor));
      }
    }
    descriptorCount = descriptors.size();
    List<DmaScenarioStep> steps = new ArrayList<>();
    for (Part step : scenario.need("steps").items()) {
      steps.add(readStep(step));
    }
    return new DmaScenario(info, lengths, output, readConstraints(constraints), descriptors, steps);
  }

  private DmaConstraints readConstraints(@Nullable Part part) throws BadInput {
    if (part == null) {
      return new DmaConstraints(null, 0, 0, 0, 1, 1, 0, Mapping.MAPPED, false);
    }
    return new DmaConstraints(
        null,
        (int) part.number("numAddressBits", page, 0),
        part.number("maxSegmentSize", page, 0),
        part.number("maxTransferSize", page, 0),
        part.number("alignment", page, 1),
        part.number("alignmentLength", page, 1),
        part.number("alignmentInternalSegments", page, 0),
        readMapping(part.get("mapping")),
        part.truth("iterateOnly", false));
  }

  private static int readMapping(@Nullable Part part) {
    if (part == null) {
      return Mapping.MAPPED;
    }
    return switch (part.text()) {
      case "MAPPED" -> Mapping.MAPPED;
      case "BYPASSED" -> Mapping.BYPASSED;
      case "NON_COHERENT" -> Mapping.NON_COHERENT;
      case "UNMAPPED" -> Mapping.UNMAPPED;
      default -> Integer.parseInt(part.text()); // the schema holds it to 32 bits
    };
  }

  private DescriptorData readDescriptor(Part part) throws BadInput {
    List<Extents> extents = new ArrayList<>();
    long total = 0;
    long count = 0;
    for (Part extent : part.need("extents").items()) {
      Extents run = extent.isArray() ? readPair(extent) : readRun(extent);
      count += run.count();
      if (count > DescriptorData.MOST_EXTENTS) {
        throw extent.refuse("the descriptor has more than 2^20 extents here, the most there are");
      }
      if (run.length() == 0) {
        throw extent.refuse("an extent has at least one byte");
      }
      long bytes = run.length() * run.count();
      long longest = Long.divideUnsigned(Unsigned.MAX, run.count());
      if (!Unsigned.isAtMost(run.length(), longest) || Unsigned.sumWraps(total, bytes)) {
        throw extent.refuse("with this extent the descriptor is longer than 2^64-1 bytes");
      }
      total += bytes;
      extents.add(run);
    }
    return new DescriptorData(Direction.valueOf(part.text("direction", "OUT")), extents);
  }

  private Extents readPair(Part part) throws BadInput {
    List<Part> pair = part.items();
    long length = pair.get(1).number(page);
    return new Extents(pair.get(0).number(page), length, 1, length);
  }

  private Extents readRun(Part part) throws BadInput {
    long length = part.need("length").number(page);
    long count = part.number("count", page, 1, DescriptorData.MOST_EXTENTS);
    if (count == 0) {
      throw part.refuse("a run has at least one extent");
    }
    return new Extents(
        part.need("at").number(page), length, count, part.number("stride", page, length));
  }

  private DmaScenarioStep readStep(Part step) throws BadInput {
    String name = step.onlyKey();
    Part arguments = step.need(name);
    DmaCall call = new DmaCall().reset(operation(step, name));
    switch (call.operation) {
      case SET -> {
        call.descriptor = readIndex(arguments.need("descriptor"));
        call.automatic = arguments.truth("autoPrepare", true);
      }
      case CLEAR -> call.automatic = arguments.truth("autoComplete", true);
      case PREPARE -> {
        call.offset = arguments.number("offset", page, 0);
        call.length = arguments.number("length", page, 0);
      }
      case PREPARED_RANGE -> readMissing(arguments, call);
      case GENERATE -> {
        return readGenerate(arguments, call);
      }
      case GET, COMPLETE, CREATE -> {}
    }
    return new DmaScenarioStep(call, false, 1);
  }

  private static DmaOperation operation(Part step, String name) throws BadInput {
    for (DmaOperation operation : DmaOperation.values()) {
      if (operation.documentedName().equals(name)) {
        return operation;
      }
    }
    throw step.refuse("there is no operation " + name);
  }

  private DmaScenarioStep readGenerate(Part arguments, DmaCall call) throws BadInput {
    Part offset = arguments.get("offset");
    boolean fromReturned = offset != null && offset.is("returned");
    if (offset != null && !fromReturned) {
      call.offset = offset.number(page);
    }
    call.capacity = (int) arguments.number("capacity", page, 0, LARGEST_WORD);
    call.refuseFrom = (int) arguments.number("refuseFrom", page, -1);
    readMissing(arguments, call);
    Part repeat = arguments.get("repeat");
    if (repeat == null) {
      return new DmaScenarioStep(call, fromReturned, 1);
    }
    int times = repeat.is("toEnd") ? DmaScenarioStep.TO_END : (int) repeat.number(page);
    return new DmaScenarioStep(call, fromReturned, times);
  }

  private static void readMissing(Part arguments, DmaCall call) {
    Part missing = arguments.get("missing");
    if (missing == null) {
      return;
    }
    for (Part name : missing.items()) {
      switch (name.text()) {
        case "offset" -> call.withoutOffset = true;
        case "segments" -> call.withoutSegments = true;
        default -> call.withoutCount = true; // count; length where the range is asked for
      }
    }
  }

  private int readIndex(Part part) throws BadInput {
    if (part.is("none")) {
      return DmaCall.NO_DESCRIPTOR;
    }
    long index = part.number(page);
    if (index >= descriptorCount) {
      throw part.refuse("there is no descriptor " + index + "; there are " + descriptorCount);
    }
    return (int) index;
  }
}

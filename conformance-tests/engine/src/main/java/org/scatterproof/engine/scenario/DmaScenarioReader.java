package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.scenario.DmaScenario.ConstraintSet;
import org.scatterproof.engine.scenario.DmaScenarioStep.Base;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;

/** Reads a scenario of area dma, for one page length. */
final class DmaScenarioReader {

  /** The largest number that a parameter of 32 bits takes. */
  private static final long LARGEST_WORD = 0xffff_ffffL;

  private final PlatformLengths lengths;
  private final long page;
  private final ExtentListReader extents;
  private final CommandUse commands = new CommandUse();
  private final List<ConstraintSet> constraintSets = new ArrayList<>();
  private final DescriptorListReader descriptors;
  private List<DescriptorData> memory = List.of();
  private final List<ExtentList> changes = new ArrayList<>();
  private CopyWorld copies;

  DmaScenarioReader(PlatformLengths lengths) {
    this.lengths = lengths;
    page = lengths.pageLength();
    copies = CopyWorld.usual(page);
    extents = new ExtentListReader(page);
    descriptors = new DescriptorListReader(page);
  }

  DmaScenario read(Part scenario, ScenarioInfo info) throws BadInput {
    DmaCall.Form form =
        DmaCall.Form.valueOf(scenario.text("creation", "long").toUpperCase(Locale.ROOT));
    copies = CopyWorldData.read(scenario.get("world"), page);
    constraintSets.add(readConstraints(scenario.get("constraints")));
    for (Part others : Part.itemsOf(scenario.get("otherConstraints"))) {
      constraintSets.add(readConstraints(others));
    }
    memory = descriptors.read(scenario.get("descriptors"));
    if (form == DmaCall.Form.SHORT) {
      checkShort(scenario);
    }
    List<DmaScenarioStep> steps = new ArrayList<>();
    for (Part step : scenario.need("steps").items()) {
      DmaScenarioStep read = readStep(step);
      NeededCapabilities.check(read.call().operation, info, step);
      commands.check(read.call(), step);
      steps.add(read);
    }
    if (copies.mapperPageLength() != 0) {
      NeededCapabilities.check(Capability.MAPPER, "a mapper", info, scenario);
    }
    return new DmaScenario(info, lengths, copies, form, constraintSets, memory, changes, steps);
  }

  private ConstraintSet readConstraints(@Nullable Part part) throws BadInput {
    if (part == null) {
      return new ConstraintSet(
          OutputChoice.RECORDING,
          new DmaConstraints(null, 0, 0, 0, 1, 1, 0, Mapping.MAPPED, false));
    }
    DmaConstraints numbers =
        new DmaConstraints(
            null,
            (int) part.number("numAddressBits", page, 0),
            part.number("maxSegmentSize", page, 0),
            part.number("maxTransferSize", page, 0),
            part.number("alignment", page, 1),
            part.number("alignmentLength", page, 1),
            part.number("alignmentInternalSegments", page, 0),
            readMapping(part.get("mapping")),
            part.truth("iterateOnly", false));
    Part mapper = part.get("mapper");
    if (mapper != null && copies.mapperPageLength() == 0) {
      throw mapper.refuse("the scenario's world has no mapper");
    }
    return new ConstraintSet(
        new OutputChoice(part.text("output", OutputChoice.RECORDING.name())),
        numbers,
        mapper != null);
  }

  /** The short form has no words for some constraints, so a scenario must not rely on them. */
  private static void checkShort(Part scenario) throws BadInput {
    Part constraints = scenario.get("constraints");
    for (String key : List.of("alignmentLength", "alignmentInternalSegments", "iterateOnly")) {
      Part unsaid = constraints == null ? null : constraints.get(key);
      if (unsaid != null) {
        throw unsaid.refuse("the short form of creation has no such constraint");
      }
    }
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
        readFlags(arguments, "flushCache", call);
      }
      case PREPARE_WITH -> {
        call.constraints = readSet(arguments.need("constraints"));
        call.offset = arguments.number("offset", page, 0);
        call.length = arguments.number("length", page, 0);
        readFlags(arguments, "flushCache", call);
      }
      case COMPLETE -> readFlags(arguments, "invalidateCache", call);
      case SYNCHRONIZE -> call.options = readOptions(arguments.need("options"));
      case READ_BYTES, WRITE_BYTES -> {
        call.offset = arguments.number("offset", page, 0);
        call.length = arguments.number("length", page, 0);
      }
      case COPY_BUFFER -> {
        call.direction = Direction.valueOf(arguments.text("direction", Direction.OUT.name()));
        call.length = arguments.number("length", page, 0);
      }
      case CLONE -> call.clone = (int) arguments.need("as").number(page);
      case DRIVER_WRITES -> call.descriptor = readPresent(arguments.need("descriptor"));
      case CHANGE -> {
        call.descriptor = readPresent(arguments.need("descriptor"));
        call.content = memory.size() + changes.size();
        changes.add(extents.read(arguments.need("extents")));
      }
      case PREPARED_RANGE -> readMissing(arguments, call);
      case GENERATE -> {
        call.command = (int) arguments.number("command", page, 0);
        return readGenerate(arguments, call);
      }
      case GET, CREATE, IO_DESCRIPTOR, DEVICE_WRITES -> {}
    }
    call.command = (int) arguments.number("command", page, 0);
    return DmaScenarioStep.of(call);
  }

  /** Names of options, and a number for bits that have none. */
  private static int readOptions(Part list) throws BadInput {
    int options = 0;
    for (Part each : list.items()) {
      Optional<Integer> named = SynchronizeOptions.ofName(each.text());
      int bits = named.isPresent() ? named.get() : (int) each.numberAtMost(1, LARGEST_WORD);
      if (named.isEmpty() && (bits & SynchronizeOptions.ALL) != 0) {
        throw each.refuse("a number is for bits that have no name");
      }
      options |= bits;
    }
    return options;
  }

  private int readPresent(Part part) throws BadInput {
    int index = readIndex(part);
    if (index < 0) {
      throw part.refuse("a missing descriptor has no memory");
    }
    return index;
  }

  private static void readFlags(Part arguments, String cache, DmaCall call) throws BadInput {
    call.cache = arguments.truth(cache, true);
    call.synchronize = arguments.truth("synchronize", true);
  }

  private static DmaOperation operation(Part step, String name) throws BadInput {
    for (DmaOperation operation : DmaOperation.values()) {
      if (ScenarioWriter.key(operation).equals(name)) {
        return operation;
      }
    }
    throw step.refuse("there is no operation " + name);
  }

  private DmaScenarioStep readGenerate(Part arguments, DmaCall call) throws BadInput {
    Part offset = arguments.get("offset");
    Base base = offset == null ? Base.RANGE : readOffset(offset, call);
    call.capacity = (int) arguments.number("capacity", page, 0, LARGEST_WORD);
    call.refuseFrom = (int) arguments.number("refuseFrom", page, -1);
    readMissing(arguments, call);
    Part repeat = arguments.get("repeat");
    if (repeat == null) {
      return new DmaScenarioStep(call, base, 1);
    }
    int times = repeat.is("toEnd") ? DmaScenarioStep.TO_END : (int) repeat.number(page);
    return new DmaScenarioStep(call, base, times);
  }

  private Base readOffset(Part offset, DmaCall call) throws BadInput {
    for (Base base : List.of(Base.RETURNED, Base.EXPECTED)) {
      if (offset.is(base.word())) {
        return base;
      }
      if (offset.isText() && offset.text().startsWith(base.word())) {
        call.offset = offset.numberAfter(base.word(), page);
        return base;
      }
    }
    call.offset = offset.number(page);
    return Base.RANGE;
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
    return descriptors.readIndex(part, DmaCall.NO_DESCRIPTOR);
  }

  private int readSet(Part part) throws BadInput {
    long index = part.number(page);
    if (index >= constraintSets.size()) {
      throw part.refuse(
          "there are no constraints "
              + index
              + "; there are sets 0 to "
              + (constraintSets.size() - 1));
    }
    return (int) index;
  }
}

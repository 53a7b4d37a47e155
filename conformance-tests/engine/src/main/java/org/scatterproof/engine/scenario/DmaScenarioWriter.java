package org.scatterproof.engine.scenario;

import static org.scatterproof.engine.scenario.ScenarioWriter.hex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.scatterproof.engine.scenario.DmaScenario.ConstraintSet;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.SynchronizeOptions;

/** Writes what only scenarios of area dma have. */
final class DmaScenarioWriter {

  private DmaScenarioWriter() {}

  static void write(DmaScenario scenario, ObjectNode node) {
    node.put("creation", scenario.creation().name().toLowerCase(Locale.ROOT));
    boolean isShort = scenario.creation() == DmaCall.Form.SHORT;
    List<ConstraintSet> sets = scenario.constraintSets();
    node.set("constraints", constraints(sets.get(0), isShort));
    ArrayNode others = node.putArray("otherConstraints");
    sets.subList(1, sets.size()).forEach(set -> others.add(constraints(set, false)));
    ScenarioWriter.writeDescriptors(scenario.descriptors(), node);
    ArrayNode steps = node.putArray("steps");
    for (DmaScenarioStep step : scenario.steps()) {
      writeStep(scenario, step, steps.addObject());
    }
  }

  private static ObjectNode constraints(ConstraintSet set, boolean isShort) {
    DmaConstraints given = set.numbers();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("output", set.output().name())
        .put("numAddressBits", given.numAddressBits())
        .put("maxSegmentSize", hex(given.maxSegmentSize()))
        .put("maxTransferSize", hex(given.maxTransferSize()))
        .put("alignment", hex(given.alignment()));
    putMapping(node, given.mapping());
    if (!isShort) {
      node.put("alignmentLength", hex(given.alignmentLength()))
          .put("alignmentInternalSegments", hex(given.alignmentInternalSegments()))
          .put("iterateOnly", given.iterateOnly());
    }
    if (set.explicitMapper()) {
      node.put("mapper", "explicit");
    }
    return node;
  }

  private static void putMapping(ObjectNode node, int number) {
    String name = Mapping.name(number);
    if (name.equals(Integer.toString(number))) {
      node.put("mapping", number);
    } else {
      node.put("mapping", name);
    }
  }

  private static void writeStep(DmaScenario scenario, DmaScenarioStep step, ObjectNode node) {
    DmaCall call = step.call();
    ObjectNode arguments = node.putObject(ScenarioWriter.key(call.operation));
    switch (call.operation) {
      case SET -> {
        ScenarioWriter.putIndex(arguments, "descriptor", call.descriptor);
        arguments.put("autoPrepare", call.automatic);
      }
      case CLEAR -> arguments.put("autoComplete", call.automatic);
      case PREPARE -> {
        arguments.put("offset", hex(call.offset)).put("length", hex(call.length));
        putFlags(arguments, "flushCache", call);
      }
      case PREPARED_RANGE -> putMissing(arguments, call);
      case PREPARE_WITH -> {
        arguments
            .put("constraints", call.constraints)
            .put("offset", hex(call.offset))
            .put("length", hex(call.length));
        putFlags(arguments, "flushCache", call);
      }
      case CHANGE -> {
        arguments.put("descriptor", call.descriptor);
        ScenarioWriter.writeExtents(scenario.contents().get(call.content), arguments);
      }
      case GENERATE -> {
        arguments.put("offset", step.offset());
        arguments.put("capacity", Integer.toUnsignedLong(call.capacity));
        ScenarioWriter.putRepeat(arguments, step.repeat());
        putMissing(arguments, call);
        if (call.refuseFrom >= 0) {
          arguments.put("refuseFrom", call.refuseFrom);
        }
      }
      case SYNCHRONIZE -> putOptions(arguments, call.options);
      case READ_BYTES, WRITE_BYTES ->
          arguments.put("offset", hex(call.offset)).put("length", hex(call.length));
      case COPY_BUFFER ->
          arguments.put("direction", call.direction.name()).put("length", hex(call.length));
      case CLONE -> arguments.put("as", call.clone);
      case DRIVER_WRITES -> arguments.put("descriptor", call.descriptor);
      case COMPLETE -> putFlags(arguments, "invalidateCache", call);
      case CREATE, GET, IO_DESCRIPTOR, DEVICE_WRITES -> {}
    }
    if (call.command != 0) {
      arguments.put("command", call.command);
    }
  }

  private static void putFlags(ObjectNode arguments, String cache, DmaCall call) {
    if (!call.cache) {
      arguments.put(cache, false);
    }
    if (!call.synchronize) {
      arguments.put("synchronize", false);
    }
  }

  private static void putOptions(ObjectNode arguments, int options) {
    ArrayNode list = arguments.putArray("options");
    SynchronizeOptions.namesOf(options).forEach(list::add);
    int rest = options & ~SynchronizeOptions.ALL;
    if (rest != 0) {
      list.add(hex(Integer.toUnsignedLong(rest)));
    }
  }

  private static void putMissing(ObjectNode arguments, DmaCall call) {
    if (!call.withoutOffset && !call.withoutSegments && !call.withoutCount) {
      return;
    }
    ArrayNode missing = arguments.putArray("missing");
    if (call.withoutOffset) {
      missing.add("offset");
    }
    if (call.withoutSegments) {
      missing.add("segments");
    }
    if (call.withoutCount) {
      missing.add(call.operation == DmaOperation.GENERATE ? "count" : "length");
    }
  }
}

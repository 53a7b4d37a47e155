package org.scatterproof.engine.scenario;

import static org.scatterproof.engine.scenario.ScenarioWriter.hex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;

/** Writes what only scenarios of area memory-cursor have. */
final class MemoryCursorScenarioWriter {

  private MemoryCursorScenarioWriter() {}

  static void write(MemoryCursorScenario scenario, ObjectNode node) {
    node.putObject("constraints")
        .put("output", scenario.output().name())
        .put("maxSegmentSize", hex(scenario.constraints().maxSegmentSize()))
        .put("maxTransferSize", hex(scenario.constraints().maxTransferSize()))
        .put("alignment", hex(scenario.constraints().alignment()));
    ScenarioWriter.writeDescriptors(scenario.descriptors(), node);
    ArrayNode steps = node.putArray("steps");
    for (MemoryCursorScenario.Step step : scenario.steps()) {
      MemoryCursorCall call = step.call();
      ObjectNode arguments = steps.addObject().putObject(call.operation.documentedName());
      if (call.cursor != 0) {
        arguments.put("cursor", call.cursor);
      }
      ScenarioWriter.putIndex(arguments, "descriptor", call.descriptor);
      arguments.put("fromPosition", hex(call.fromPosition));
      arguments.put("maxSegments", Integer.toUnsignedLong(call.maxSegments));
      arguments.put("maxTransferSize", Integer.toUnsignedLong(call.maxTransferSize));
      putMissing(arguments, call);
      ScenarioWriter.putRepeat(arguments, step.repeat());
    }
  }

  private static void putMissing(ObjectNode arguments, MemoryCursorCall call) {
    if (!call.withoutSegments && !call.withoutTransferSize) {
      return;
    }
    ArrayNode missing = arguments.putArray("missing");
    if (call.withoutSegments) {
      missing.add("segments");
    }
    if (call.withoutTransferSize) {
      missing.add("transferSize");
    }
  }
}

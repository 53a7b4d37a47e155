package org.scatterproof.engine.adapter;

import static org.scatterproof.engine.adapter.RequestWriter.writeHex;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.scatterproof.engine.execute.ListSlots;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario.Step;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;

/** Writes one scenario of area memory-cursor. */
final class MemoryCursorRequest {

  private final JsonGenerator json;
  private final MemoryCursorScenario scenario;
  private final List<Long> lengths;

  MemoryCursorRequest(JsonGenerator json, MemoryCursorScenario scenario) {
    this.json = json;
    this.scenario = scenario;
    lengths = scenario.descriptors().stream().map(each -> each.extents().toRuns().total()).toList();
  }

  /** Writes the creation of every cursor and the scenario's own calls. */
  void writeSteps() throws IOException {
    writeWorld();
    json.writeArrayFieldStart("calls");
    int last = scenario.steps().stream().mapToInt(step -> step.call().cursor).max().orElse(0);
    for (int cursor = 0; cursor <= last; cursor++) {
      writeCreation(cursor);
    }
    for (Step step : scenario.steps()) {
      write(step.call(), step.repeat());
    }
    json.writeEndArray();
  }

  /** Writes calls, each on a cursor that was created for it. */
  void writeControls(List<MemoryCursorCall> calls) throws IOException {
    writeWorld();
    json.writeArrayFieldStart("calls");
    for (MemoryCursorCall call : calls) {
      writeCreation(call.cursor);
      write(call, 1);
    }
    json.writeEndArray();
  }

  private void writeWorld() throws IOException {
    json.writeObjectFieldStart("constraints");
    json.writeStringField("output", scenario.output().name());
    writeHex(json, "maxSegmentSize", scenario.constraints().maxSegmentSize());
    writeHex(json, "maxTransferSize", scenario.constraints().maxTransferSize());
    writeHex(json, "alignment", scenario.constraints().alignment());
    json.writeEndObject();
    RequestWriter.writeDescriptors(
        json,
        scenario.descriptors(),
        scenario.descriptors().stream().map(DescriptorData::extents).toList());
  }

  private void writeCreation(int cursor) throws IOException {
    json.writeStartObject();
    json.writeStringField("op", "create");
    json.writeNumberField("cursor", cursor);
    json.writeEndObject();
  }

  private void write(MemoryCursorCall call, int repeat) throws IOException {
    json.writeStartObject();
    json.writeStringField("op", "genPhysicalSegments");
    json.writeNumberField("cursor", call.cursor);
    json.writeNumberField("descriptor", call.descriptor);
    writeHex(json, "position", call.fromPosition);
    json.writeNumberField("maxSegments", Integer.toUnsignedLong(call.maxSegments));
    json.writeNumberField("maxTransferSize", Integer.toUnsignedLong(call.maxTransferSize));
    long memory = call.descriptor < 0 ? 0 : lengths.get(call.descriptor);
    boolean named = scenario.output().isNamed();
    int slots = ListSlots.bounded(call.maxSegments, ListSlots.limit(memory));
    json.writeNumberField("slots", named ? slots : 0);
    if (call.withoutSegments) {
      json.writeBooleanField("withoutSegments", true);
    }
    if (call.withoutTransferSize) {
      json.writeBooleanField("withoutTransferSize", true);
    }
    if (repeat == Step.TO_END) {
      json.writeBooleanField("toEnd", true);
    } else if (repeat != 1) {
      json.writeNumberField("repeat", repeat);
    }
    json.writeEndObject();
  }
}

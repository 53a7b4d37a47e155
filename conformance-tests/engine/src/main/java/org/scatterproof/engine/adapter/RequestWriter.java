package org.scatterproof.engine.adapter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.scatterproof.engine.execute.ControlLayout;
import org.scatterproof.engine.execute.Questions;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;

/** Writes what an adapter is asked, as adapters/protocol.md has it. */
final class RequestWriter {

  /** The version of the protocol that we speak. */
  static final int PROTOCOL = 1;

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RequestWriter() {}

  /** Writes the inside of a message; the generator's objects are open. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** A message in one line, newline included. */
  static byte[] line(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.setCodec(MAPPER);
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("memory takes every line", e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /**
   * The message that asks for some scenarios.
   *
   * @param number of the batch, by which its end is told
   */
  static byte[] batch(long number, List<Asked> batch) {
    return line(
        json -> {
          json.writeNumberField("batch", number);
          json.writeArrayFieldStart("scenarios");
          for (Asked asked : batch) {
            asked.write(json);
          }
          json.writeEndArray();
        });
  }

  /**
   * One scenario of a batch.
   *
   * @param id by which the reply names it
   * @param patient whether loops run until an answer is not Success, however long the range is said
   *     to be
   */
  static void writeScenario(JsonGenerator json, long id, Scenario scenario, boolean patient)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", id);
    writeMachine(json, scenario.info().area().id(), scenario.lengths());
    if (scenario instanceof MbufScenario mbuf) {
      MbufRequest.write(json, mbuf);
    } else if (scenario instanceof DmaScenario dma) {
      new DmaRequest(json, dma).writeSteps(patient);
    } else {
      new MemoryCursorRequest(json, (MemoryCursorScenario) scenario).writeSteps();
    }
    json.writeEndObject();
  }

  /** The calls of a scenario that are repeated on fresh objects. */
  static void writeControls(JsonGenerator json, long id, Scenario scenario, Questions controls)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", id);
    writeMachine(json, scenario.info().area().id(), scenario.lengths());
    if (scenario instanceof DmaScenario dma) {
      new DmaRequest(json, dma).writeControls(ControlLayout.of(controls.commands()));
    } else {
      new MemoryCursorRequest(json, (MemoryCursorScenario) scenario)
          .writeControls(controls.cursors());
    }
    json.writeEndObject();
  }

  static void writeHex(JsonGenerator json, String name, long value) throws IOException {
    json.writeStringField(name, Unsigned.hex(value));
  }

  /** Which requests a machine refuses. */
  static void writeRefusals(JsonGenerator json, Refusals refusals) throws IOException {
    json.writeBooleanField("none", refusals.every());
    json.writeArrayFieldStart("failAt");
    for (int request : refusals.requests()) {
      json.writeNumber(request);
    }
    json.writeEndArray();
  }

  /** What calls name by index, and what each of it holds. */
  static void writeDescriptors(
      JsonGenerator json, List<DescriptorData> descriptors, List<ExtentList> contents)
      throws IOException {
    json.writeArrayFieldStart("descriptors");
    for (DescriptorData each : descriptors) {
      json.writeString(each.direction().name());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("contents");
    for (ExtentList content : contents) {
      json.writeStartArray();
      for (ExtentList.Extents run : content.runs()) {
        json.writeStartArray();
        json.writeString(Unsigned.hex(run.address()));
        json.writeString(Unsigned.hex(run.length()));
        json.writeNumber(run.count());
        json.writeString(Unsigned.hex(run.stride()));
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void writeMachine(JsonGenerator json, String area, PlatformLengths lengths)
      throws IOException {
    json.writeStringField("area", area);
    json.writeObjectFieldStart("machine");
    writeHex(json, "page", lengths.pageLength());
    writeHex(json, "cluster", lengths.clusterLength());
    writeHex(json, "smallMbuf", lengths.smallMbufLength());
    json.writeBooleanField("bigEndian", lengths.bigEndian());
    json.writeEndObject();
  }
}

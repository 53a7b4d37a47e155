package org.scatterproof.engine.adapter;

import static org.scatterproof.engine.adapter.RequestWriter.writeHex;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.scatterproof.engine.execute.ListSlots;
import org.scatterproof.engine.execute.MbufLayout;
import org.scatterproof.engine.scenario.ChainData;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.Refusals;

/** Writes one scenario of area mbuf, controls included. */
final class MbufRequest {

  private MbufRequest() {}

  static void write(JsonGenerator json, MbufScenario scenario) throws IOException {
    json.writeObjectFieldStart("constraints");
    json.writeStringField("output", scenario.output().name());
    writeHex(json, "maxSegmentSize", scenario.constraints().maxSegmentSize());
    json.writeNumberField(
        "maxNumSegments", Integer.toUnsignedLong(scenario.constraints().maxNumSegments()));
    json.writeEndObject();
    writePages(json, scenario);
    json.writeArrayFieldStart("chains");
    for (ChainData chain : scenario.chains()) {
      writeChain(json, chain);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("pool");
    RequestWriter.writeRefusals(
        json, new Refusals(scenario.pool().none(), scenario.pool().failAt()));
    json.writeEndObject();
    json.writeArrayFieldStart("calls");
    for (MbufLayout.Made made : MbufLayout.of(scenario).calls()) {
      MbufCall call = made.call();
      json.writeStartObject();
      if (call == null) {
        json.writeStringField("op", "fresh");
      } else {
        writeCall(json, scenario, call);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writePages(JsonGenerator json, MbufScenario scenario) throws IOException {
    json.writeArrayFieldStart("pages");
    for (MbufScenario.Page page : scenario.pages()) {
      json.writeStartArray();
      json.writeString(Unsigned.hex(page.virtual()));
      json.writeString(page.translated() ? Unsigned.hex(page.physical()) : "none");
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void writeChain(JsonGenerator json, ChainData chain) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("packetHeader", chain.packetHeader());
    writeHex(json, "packetLength", chain.packetLength());
    json.writeArrayFieldStart("mbufs");
    for (ChainData.MbufData mbuf : chain.mbufs()) {
      json.writeStartArray();
      json.writeString(Unsigned.hex(mbuf.address()));
      json.writeString(Unsigned.hex(mbuf.length()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeCall(JsonGenerator json, MbufScenario scenario, MbufCall call)
      throws IOException {
    switch (call.operation) {
      case CREATE -> json.writeStringField("op", "create");
      case COALESCE_COUNT -> json.writeStringField("op", "getAndResetCoalesceCount");
      case GENERATE -> {
        json.writeStringField("op", "genPhysicalSegments");
        json.writeNumberField("chain", call.chain);
        json.writeNumberField("maxSegs", Integer.toUnsignedLong(call.maxSegs));
        json.writeBooleanField("doCoalesce", call.doCoalesce);
        json.writeNumberField("slots", slots(scenario, call));
      }
    }
    json.writeNumberField("cursor", call.cursor);
  }

  private static int slots(MbufScenario scenario, MbufCall call) {
    if (!scenario.output().isNamed()) {
      return 0;
    }
    int limit = call.maxSegs != 0 ? call.maxSegs : scenario.constraints().maxNumSegments();
    long bytes = 0;
    if (call.chain >= 0) {
      for (ChainData.MbufData mbuf : scenario.chains().get(call.chain).mbufs()) {
        bytes += mbuf.length();
      }
    }
    return ListSlots.bounded(limit, ListSlots.limit(bytes));
  }
}

package org.scatterproof.engine.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scatterproof.engine.scenario.ChainData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.world.ChainReader;

/** Writes vectors as a trace whose author knew what vectors know: codes, offsets, segments. */
final class VectorTrace {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TraceRecorder recorder = new TraceRecorder(bytes);
  private int calls;

  VectorTrace(Capability... capabilities) throws IOException {
    recorder.writeHeader("shipped", "1", List.of(capabilities));
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  int calls() {
    return calls;
  }

  void add(Scenario scenario) throws IOException {
    recorder.begin(scenario);
    List<JsonNode> expected = scenario.info().recorded();
    if (scenario instanceof DmaScenario dma) {
      line("{\"command\":0,\"op\":\"create\",\"constraints\":0,\"answer\":{\"created\":true}}");
      for (int i = 0; i < dma.steps().size(); i++) {
        add(dma.steps().get(i), expected.get(i));
      }
    } else if (scenario instanceof MbufScenario mbuf) {
      line("{\"cursor\":0,\"op\":\"create\",\"constraints\":0,\"answer\":{\"created\":true}}");
      for (int i = 0; i < mbuf.chains().size(); i++) {
        addChain(mbuf, i);
      }
      for (int i = 0; i < mbuf.steps().size(); i++) {
        add(mbuf.steps().get(i), expected.get(i));
      }
    } else {
      line("{\"cursor\":0,\"op\":\"create\",\"constraints\":0,\"answer\":{\"created\":true}}");
      List<MemoryCursorScenario.Step> steps = ((MemoryCursorScenario) scenario).steps();
      for (int i = 0; i < steps.size(); i++) {
        add(steps.get(i).call(), expected.get(i));
      }
    }
  }

  private void add(DmaScenarioStep step, JsonNode expect) {
    DmaCall call = step.call();
    String arguments =
        switch (call.operation) {
          case SET ->
              format("\"descriptor\":%d,\"autoPrepare\":%b,", call.descriptor, call.automatic);
          case PREPARE ->
              format("\"offset\":\"0x%x\",\"length\":\"0x%x\",", call.offset, call.length);
          case GENERATE ->
              format("\"offset\":\"0x%x\",\"capacity\":%d,", call.offset, call.capacity);
          case COMPLETE, CLEAR, PREPARED_RANGE -> "";
          default -> throw new IllegalStateException("vectors have no " + call.operation);
        };
    calls++;
    line(
        format(
            "{\"command\":0,\"op\":\"%s\",%s\"answer\":{%s}}",
            call.operation == DmaOperation.CREATE ? "create" : call.operation.documentedName(),
            arguments,
            answer(expect)));
  }

  private void add(MbufCall call, JsonNode expect) {
    calls++;
    String chain = call.doCoalesce ? "" : ",\"chainAfter\":\"same\"";
    line(
        call.operation == MbufOperation.GENERATE
            ? format(
                "{\"cursor\":0,\"op\":\"genPhysicalSegments\",\"chain\":0,\"maxSegs\":%d,"
                    + "\"doCoalesce\":%b,\"answer\":{%s%s}}",
                call.maxSegs, call.doCoalesce, answer(expect), chain)
            : format(
                "{\"cursor\":0,\"op\":\"getAndResetCoalesceCount\",\"answer\":{%s}}",
                answer(expect)));
  }

  private void add(MemoryCursorCall call, JsonNode expect) {
    calls++;
    line(
        format(
            "{\"cursor\":0,\"op\":\"genPhysicalSegments\",\"descriptor\":0,"
                + "\"fromPosition\":\"0x%x\",\"maxSegments\":%d,\"maxTransferSize\":%d,"
                + "\"answer\":{%s}}",
            call.fromPosition, call.maxSegments, call.maxTransferSize, answer(expect)));
  }

  private void addChain(MbufScenario scenario, int index) {
    MbufWorld world = MbufWorld.of(scenario);
    ChainImage image = new ChainImage();
    new ChainReader(world.platform()).readChain(world.heads().get(index), image);
    ChainData chain = scenario.chains().get(index);
    List<String> mbufs = new ArrayList<>();
    for (ChainData.MbufData each : chain.mbufs()) {
      mbufs.add(format("[\"0x%x\",\"0x%x\"]", each.address(), each.length()));
    }
    List<String> payload = new ArrayList<>();
    for (int i = 0; i < image.payload().count(); i++) {
      payload.add(
          format("[\"0x%x\",\"0x%x\"]", image.payload().start(i), image.payload().length(i)));
    }
    List<String> untranslated = new ArrayList<>();
    for (int i = 0; i < image.pieceCount(); i++) {
      if (!image.isPieceTranslated(i)) {
        untranslated.add(Integer.toString(i));
      }
    }
    line(
        format(
            "{\"chain\":%d,\"packetHeader\":%b,\"packetLength\":\"0x%x\",\"mbufs\":[%s],"
                + "\"payload\":[%s],\"untranslated\":[%s]}",
            index,
            chain.packetHeader(),
            chain.packetLength(),
            String.join(",", mbufs),
            String.join(",", payload),
            String.join(",", untranslated)));
  }

  private static String answer(JsonNode expect) {
    List<String> fields = new ArrayList<>();
    if (expect.has("return")) {
      fields.add("\"code\":\"" + expect.get("return").textValue() + "\"");
    }
    for (String name : List.of("offset", "count", "length", "segments")) {
      if (expect.has(name)) {
        fields.add("\"" + name + "\":" + expect.get(name));
      }
    }
    if (expect.has("transferLength")) {
      fields.add("\"transferSize\":" + expect.get("transferLength"));
    }
    return String.join(",", fields);
  }

  private void line(String text) {
    bytes.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}

package org.scatterproof.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.SimulatedMbuf;
import org.scatterproof.spec.world.SimulatedPlatform;

/** The script that tests an adapter's machine tests ours: both are one and the same. */
class PlatformScriptTest {

  @Test
  void ourMachineAnswersTheScriptAsExpected() throws Exception {
    JsonNode script = AdapterCheck.script();
    SimulatedPlatform platform = machine();

    List<String> answers = new ArrayList<>();
    script.path("script").forEach(step -> answers.add(answer(platform, step)));

    List<String> expected = new ArrayList<>();
    script.path("expected").forEach(each -> expected.add(each.asText()));
    assertThat(answers).isEqualTo(expected);
  }

  /** The machine that the script describes. */
  private static SimulatedPlatform machine() throws Exception {
    JsonNode file =
        new ObjectMapper()
            .readTree(
                """
                {"area": "mbuf", "title": "Script", "scenarios": [{"id": "mbuf.script",
                 "title": "Script", "claims": ["mbuf.gen.generates"],
                 "constraints": {"maxSegmentSize": 4096, "maxNumSegments": 1},
                 "pageTable": [["0x2000", "0x9000"], ["0x3000", "none"]],
                 "chains": [{"mbufs": [["0x1ff0", "0x10"], ["0x5000", "0x20"]]}],
                 "pool": {"failAt": [2]}, "steps": []}]}
                """);
    Document document = Document.ofTree("the script's machine", file);
    MbufScenario scenario =
        (MbufScenario) CatalogFileReader.readUnchecked(document).scenarios().get(0);
    return MbufWorld.of(scenario).platform();
  }

  private static String answer(SimulatedPlatform platform, JsonNode step) {
    String argument = step.path(1).asText();
    return switch (step.path(0).asText()) {
      case "translate" -> {
        long address = Long.parseUnsignedLong(argument.substring(2), 16);
        yield platform.isTranslated(address) ? Unsigned.hex(platform.translate(address)) : "none";
      }
      case "allocate" ->
          name(platform.allocateMbuf(Long.parseUnsignedLong(argument.substring(2), 16)));
      case "data" -> Unsigned.hex(mbuf(platform, step).data());
      case "capacity" -> Unsigned.hex(mbuf(platform, step).capacity());
      case "length" -> Unsigned.hex(mbuf(platform, step).length());
      case "packetLength" -> Unsigned.hex(mbuf(platform, step).packetLength());
      default -> name(mbuf(platform, step).next());
    };
  }

  private static Mbuf mbuf(SimulatedPlatform platform, JsonNode step) {
    return platform.mbufs().get(step.path(1).asInt());
  }

  private static String name(Mbuf mbuf) {
    return mbuf instanceof SimulatedMbuf known ? Integer.toString(known.identity()) : "none";
  }
}

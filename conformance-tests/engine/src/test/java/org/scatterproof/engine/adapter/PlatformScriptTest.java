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
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedMbuf;
import org.scatterproof.spec.world.SimulatedPlatform;

/** The script that tests an adapter's machine tests ours: both are one and the same. */
class PlatformScriptTest {

  @Test
  void ourMachineAnswersTheScriptAsExpected() throws Exception {
    JsonNode script = AdapterCheck.script();
    SimulatedPlatform platform = machine();
    SimulatedPlatform copies = copyMachine();

    List<String> answers = new ArrayList<>();
    script.path("script").forEach(step -> answers.add(answer(platform, copies, step)));

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

  /** Its memory to copy into, and its mapper: the same machine, as area dma knows it. */
  private static SimulatedPlatform copyMachine() {
    CopyWorld world =
        new CopyWorld(0x10000, Refusals.at(3), 0x4000, true, 0x4000_0000, Refusals.at(2), false);
    SimulatedPlatform platform =
        new SimulatedPlatform(PlatformLengths.ofPage(0x1000), Refusals.none(), world);
    RunList content = new RunList();
    content.add(0x11800, 0x900);
    content.add(0x15800, 0x900);
    platform.addDescriptorMemory(content);
    return platform;
  }

  private static String answer(
      SimulatedPlatform platform, SimulatedPlatform copies, JsonNode step) {
    String argument = step.path(1).asText();
    return switch (step.path(0).asText()) {
      case "translate" -> {
        long address = Long.parseUnsignedLong(argument.substring(2), 16);
        yield platform.isTranslated(address) ? Unsigned.hex(platform.translate(address)) : "none";
      }
      case "allocate" ->
          name(platform.allocateMbuf(Long.parseUnsignedLong(argument.substring(2), 16)));
      case "take" -> {
        LongHolder given = new LongHolder(0);
        boolean there =
            copies.allocateMemory(number(step, 1), number(step, 2), step.path(3).asInt(), given);
        yield there ? Unsigned.hex(given.value) : "none";
      }
      case "reserve" -> {
        LongHolder given = new LongHolder(0);
        boolean there =
            copies.mapper().reserve(number(step, 1), number(step, 2), step.path(3).asInt(), given);
        yield there ? Unsigned.hex(given.value) : "none";
      }
      case "data" -> Unsigned.hex(mbuf(platform, step).data());
      case "capacity" -> Unsigned.hex(mbuf(platform, step).capacity());
      case "length" -> Unsigned.hex(mbuf(platform, step).length());
      case "packetLength" -> Unsigned.hex(mbuf(platform, step).packetLength());
      default -> name(mbuf(platform, step).next());
    };
  }

  private static long number(JsonNode step, int index) {
    return Long.parseUnsignedLong(step.path(index).asText().substring(2), 16);
  }

  private static Mbuf mbuf(SimulatedPlatform platform, JsonNode step) {
    return platform.mbufs().get(step.path(1).asInt());
  }

  private static String name(Mbuf mbuf) {
    return mbuf instanceof SimulatedMbuf known ? Integer.toString(known.identity()) : "none";
  }
}

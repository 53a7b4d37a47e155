package org.scatterproof.engine.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.scatterproof.engine.execute.MalformedAnswer;
import org.scatterproof.engine.execute.RecordedJudge;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/**
 * Tests an adapter itself, step by step: whether it speaks the protocol, not whether what it wraps
 * is right. Every step has a name, by which its error begins.
 */
public final class AdapterCheck {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SHOWN = 120;

  private final ImplementationChoice.Command command;
  private final Duration deadline;
  private final Consumer<String> passed;

  /**
   * A check.
   *
   * @param deadline the time that each step may take
   * @param passed is told of every step that passed, in a line
   */
  public AdapterCheck(
      ImplementationChoice.Command command, Duration deadline, Consumer<String> passed) {
    this.command = command;
    this.deadline = deadline;
    this.passed = passed;
  }

  /**
   * Takes all steps.
   *
   * @throws ImplementationUnavailable at the first one that fails; its message names the step
   */
  public void run() throws ImplementationUnavailable, InterruptedException {
    String mark = UUID.randomUUID().toString();
    try (AdapterProcess process = start(mark)) {
      Handshake handshake = Handshake.with(process, deadline);
      passed.accept(
          "handshake     "
              + handshake.name()
              + " "
              + handshake.version()
              + ", protocol "
              + RequestWriter.PROTOCOL);
      passed.accept(
          "capabilities  "
              + handshake.declared().stream()
                  .map(Capability::id)
                  .collect(Collectors.joining(", ")));
      checkMachine(process);
      checkBatch(process, handshake);
      if (!process.endsWithItsInput(deadline)) {
        throw broken("end", "it lives on after its standard input ended");
      }
      passed.accept("end           it ends when its standard input does");
    }
  }

  private AdapterProcess start(String mark) throws ImplementationUnavailable {
    try {
      return AdapterProcess.start(command.words(), mark);
    } catch (IOException e) {
      throw broken("start", command.words().get(0) + " cannot be started");
    }
  }

  /** The machine by itself does what spec/platform.md says. */
  private void checkMachine(AdapterProcess process)
      throws ImplementationUnavailable, InterruptedException {
    ObjectNode script = script();
    JsonNode expected = script.remove("expected");
    process.send(RequestWriter.line(json -> json.writeObjectField("selftest", script)));
    JsonNode said = read("machine", next("machine", process)).path("selftest");
    if (said.asText().equals("none")) {
      passed.accept("machine       it says that it has none to test");
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!said.path(i).equals(expected.get(i))) {
        throw broken(
            "machine",
            "step "
                + i
                + ", "
                + script.path("script").path(i)
                + ", has to answer "
                + expected.get(i)
                + ", and it answered "
                + (said.has(i) ? said.get(i) : "nothing"));
      }
    }
    passed.accept("machine       " + expected.size() + " steps");
  }

  private void checkBatch(AdapterProcess process, Handshake handshake)
      throws ImplementationUnavailable, InterruptedException {
    List<Asked> batch = new ArrayList<>();
    for (Capability area : handshake.declared()) {
      if (area.isArea()) {
        batch.add(Asked.scenario(batch.size() + 1L, 0, example(area), false));
      }
    }
    process.send(RequestWriter.batch(1, batch));
    RecordedJudge judge =
        new RecordedJudge(handshake.name(), handshake.declared(), Profile.DOCUMENTED);
    for (Asked asked : batch) {
      byte[] line = next("reply", process);
      Reply reply = Reply.of(line);
      if (reply == null || reply.isEndOfBatch()) {
        throw broken("reply", "a reply begins with its id, and not so: " + shown(line));
      }
      if (reply.number() != asked.id()) {
        throw broken(
            "order", "scenario " + asked.id() + " was to be answered, not " + reply.number());
      }
      try {
        judge.look(asked.scenario(), line);
      } catch (MalformedAnswer e) {
        throw broken("answers", String.valueOf(e.getMessage()));
      }
    }
    byte[] line = next("done", process);
    Reply reply = Reply.of(line);
    if (reply == null || !reply.isEndOfBatch() || reply.number() != 1) {
      throw broken("done", "a batch ends with {\"done\":1}, and not so: " + shown(line));
    }
    passed.accept(
        "batch         " + batch.size() + " scenarios, in order, and the end of the batch");
  }

  private byte[] next(String step, AdapterProcess process)
      throws ImplementationUnavailable, InterruptedException {
    AdapterProcess.Event event = process.await(deadline);
    if (event instanceof AdapterProcess.Event.Line line) {
      return line.bytes();
    }
    String ending = process.ending();
    throw broken(
        step,
        event == null
            ? "it said nothing within " + deadline.toMillis() + " ms"
            : ending.isEmpty() ? "it closed its standard output" : "it ended with " + ending);
  }

  private static JsonNode read(String step, byte[] line) throws ImplementationUnavailable {
    try {
      return MAPPER.readTree(line);
    } catch (IOException e) {
      throw broken(step, "a line that is no JSON: " + shown(line));
    }
  }

  /** A machine, what to ask of it, and what it has to answer. */
  static ObjectNode script() {
    try (InputStream in = AdapterCheck.class.getResourceAsStream("platform-script.json")) {
      return (ObjectNode) MAPPER.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException("the script is in our own jar", e);
    }
  }

  private static Scenario example(Capability area) {
    String memory = "\"descriptors\":[{\"extents\":[[\"0x1000\",\"0x1000\"]]}],";
    String steps =
        switch (area) {
          case DMA ->
              memory
                  + "\"constraints\":{},\"steps\":[{\"setMemoryDescriptor\":{\"descriptor\":0}},"
                  + "{\"genIOVMSegments\":{\"capacity\":4}}]";
          case MBUF ->
              "\"constraints\":{\"maxSegmentSize\":1520,\"maxNumSegments\":6},"
                  + "\"chains\":[{\"mbufs\":[[\"0x1000\",\"0x40\"]]}],"
                  + "\"steps\":[{\"genPhysicalSegments\":{\"chain\":0}}]";
          case MEMORY_CURSOR ->
              memory
                  + "\"constraints\":{\"maxSegmentSize\":4096},"
                  + "\"steps\":[{\"genPhysicalSegments\":{\"descriptor\":0,\"maxSegments\":4}}]";
          default -> throw new IllegalArgumentException(area + " is no area");
        };
    String id = area.id();
    String file =
        "{\"area\":\""
            + id
            + "\",\"title\":\"Check\",\"scenarios\":[{\"id\":\""
            + id
            + ".check\",\"title\":\"Check\",\"claims\":[\"spi.answers\"],"
            + steps
            + "}]}";
    try {
      Document document = Document.ofTree("an example of our own", MAPPER.readTree(file));
      return CatalogFileReader.readUnchecked(document).scenarios().get(0);
    } catch (BadInput | IOException e) {
      throw new IllegalStateException("our own example reads", e);
    }
  }

  private static ImplementationUnavailable broken(String step, String what) {
    return new ImplementationUnavailable("adapter, " + step + ": " + what);
  }

  private static String shown(byte[] line) {
    String text = new String(line, 0, Math.min(line.length, SHOWN), StandardCharsets.UTF_8);
    return text + (line.length > SHOWN ? "…" : "");
  }
}

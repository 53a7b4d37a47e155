package org.scatterproof.engine.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.spec.spi.Capability;

/**
 * What an adapter says of itself.
 *
 * @param capabilities names of constants of {@code Capability}
 * @param batch the most scenarios that it takes at once
 */
record Handshake(String name, String version, List<String> capabilities, int batch) {

  /** What protocol 1 has requests for. */
  private static final List<Capability> KNOWN =
      Arrays.stream(Capability.values()).filter(each -> each != Capability.STATE).toList();

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration MOST_PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_IN_BATCH = 64;
  private static final int SHOWN = 80;

  /** The capabilities as what they are. */
  Set<Capability> declared() {
    Set<Capability> declared = EnumSet.noneOf(Capability.class);
    for (String each : capabilities) {
      declared.add(Capability.valueOf(each));
    }
    return declared;
  }

  /** Greets a new process and waits for its answer. */
  static Handshake with(AdapterProcess process, Duration deadline)
      throws ImplementationUnavailable, InterruptedException {
    process.send(
        RequestWriter.line(
            json -> {
              json.writeObjectFieldStart("scatterproof");
              json.writeArrayFieldStart("protocol");
              json.writeNumber(RequestWriter.PROTOCOL);
              json.writeNumber(RequestWriter.PROTOCOL);
              json.writeEndArray();
              json.writeNumberField("deadlineMillis", deadline.toMillis());
              json.writeEndObject();
            }));
    Duration twice = deadline.multipliedBy(2);
    Duration patience = twice.compareTo(MOST_PATIENCE) < 0 ? twice : MOST_PATIENCE;
    AdapterProcess.Event event = process.await(patience);
    if (event == null) {
      throw broken(
          "handshake", "it did not answer the greeting within " + patience.toMillis() + " ms");
    }
    if (event instanceof AdapterProcess.Event.Line line) {
      return read(line.bytes());
    }
    String ending = process.ending();
    String errors = process.errorTail();
    String last = errors.substring(errors.lastIndexOf('\n') + 1);
    throw broken(
        "handshake",
        (ending.isEmpty() ? "it closed its standard output" : "it ended with " + ending)
            + " before it answered the greeting"
            + (last.isEmpty() ? "" : "; it wrote last: " + last));
  }

  private static Handshake read(byte[] line) throws ImplementationUnavailable {
    JsonNode said;
    try {
      said = MAPPER.readTree(line).path("adapter");
    } catch (IOException e) {
      throw broken("handshake", "its first line is no JSON: " + shown(line));
    }
    if (!said.isObject()) {
      throw broken("handshake", "its first line has no object \"adapter\": " + shown(line));
    }
    int protocol = said.path("protocol").asInt(-1);
    if (protocol != RequestWriter.PROTOCOL) {
      throw broken(
          "version",
          "it speaks protocol "
              + said.path("protocol")
              + ", and we speak "
              + RequestWriter.PROTOCOL
              + " only");
    }
    String name = said.path("name").asText("");
    if (!NAME.matcher(name).matches()) {
      throw broken("name", "\"" + name + "\" is no name; it has 1 to 64 letters, digits, . _ -");
    }
    String version = said.path("version").asText("").strip();
    if (version.isEmpty()) {
      throw broken("name", "it tells no version");
    }
    List<String> capabilities = capabilities(said.path("capabilities"));
    int batch = said.path("limits").path("batch").asInt(MOST_IN_BATCH);
    if (batch < 1) {
      throw broken("limits", "a batch has at least 1 scenario, not " + batch);
    }
    return new Handshake(name, version, capabilities, Math.min(batch, MOST_IN_BATCH));
  }

  private static List<String> capabilities(JsonNode said) throws ImplementationUnavailable {
    List<String> names = new ArrayList<>();
    for (JsonNode each : said) {
      Optional<Capability> capability = Capability.ofId(each.asText()).filter(KNOWN::contains);
      names.add(capability.orElseThrow(() -> unknown(each)).name());
    }
    if (names.isEmpty()) {
      throw broken("capabilities", "it declares nothing that could be judged");
    }
    return names;
  }

  private static ImplementationUnavailable unknown(JsonNode said) {
    String known = KNOWN.stream().map(Capability::id).collect(Collectors.joining(", "));
    return broken("capabilities", "protocol 1 knows no capability " + said + "; it knows " + known);
  }

  private static ImplementationUnavailable broken(String step, String what) {
    return new ImplementationUnavailable("adapter, " + step + ": " + what);
  }

  private static String shown(byte[] line) {
    String text = new String(line, 0, Math.min(line.length, SHOWN), StandardCharsets.UTF_8);
    return text + (line.length > SHOWN ? "…" : "");
  }
}

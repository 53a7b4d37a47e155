package org.scatterproof.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.spi.Capability;

/** The schema of the protocol describes what we ask and what the example in C answers. */
final class ProtocolSchemaTest {

  private static final Path SCHEMA = Path.of("..", "adapters", "protocol.schema.json");
  private static final int EVERY = 7;

  private final ObjectMapper mapper = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void requestsAndAnswersAreWhatTheSchemaSays() throws Exception {
    assumeTrue(isThere(), "there is no cc, which builds the example in C");
    AdapterSources.write("c", folder);
    List<String> build = new ArrayList<>(List.of("cc", "-std=c99", "-o", "adapter"));
    build.addAll(AdapterSources.units("c"));
    assertThat(new ProcessBuilder(build).directory(folder.toFile()).start().waitFor()).isZero();

    List<String> lines = new ArrayList<>();
    List<String> command = List.of(folder.resolve("adapter").toString());
    try (AdapterProcess process = AdapterProcess.start(command, "schema")) {
      lines.add(tell(process, greeting()));
      lines.add(next(process));
      int id = 0;
      for (Scenario scenario : Catalog.builtIn().scenarios()) {
        if (id++ % EVERY == 0 && !scenario.info().needs().contains(Capability.STATE)) {
          Asked asked = Asked.scenario(id, 0, scenario, false);
          lines.add(tell(process, RequestWriter.batch(id, List.of(asked))));
          lines.add(next(process));
          lines.add(next(process));
        }
      }
    }

    assertThat(lines).hasSizeGreaterThan(300);
    assertThat(mistakes(lines)).isEmpty();
  }

  @Test
  void whatNoLineSaysIsRefused() throws Exception {
    assertThat(
            mistakes(
                List.of(
                    "{}",
                    "{\"adapter\":{\"protocol\":1,\"name\":\"x\",\"version\":\"1\",\"capabilities\":[]}}",
                    "{\"id\":1,\"answers\":[{\"code\":0}]}",
                    "{\"id\":1,\"answers\":[{\"events\":[[\"take\",\"0x1\"]]}]}",
                    "{\"id\":1,\"answers\":\"none\"}",
                    "{\"batch\":1,\"scenarios\":[]}")))
        .hasSize(6);
  }

  private static byte[] greeting() {
    return "{\"scatterproof\":{\"protocol\":[1,1],\"deadlineMillis\":5000}}\n"
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String tell(AdapterProcess process, byte[] line) {
    process.send(line);
    return new String(line, StandardCharsets.UTF_8).strip();
  }

  private static String next(AdapterProcess process) throws InterruptedException {
    AdapterProcess.Event event = process.await(Duration.ofSeconds(20));
    assertThat(event).isInstanceOf(AdapterProcess.Event.Line.class);
    return new String(((AdapterProcess.Event.Line) event).bytes(), StandardCharsets.UTF_8);
  }

  /** The first mistake of every line that has one. */
  private List<String> mistakes(List<String> lines) throws IOException {
    JsonNode root = mapper.readTree(Files.readAllBytes(SCHEMA));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
    List<String> mistakes = new ArrayList<>();
    for (String line : lines) {
      schema.validate(mapper.readTree(line)).stream()
          .findFirst()
          .ifPresent(
              error ->
                  mistakes.add(error + " in " + line.substring(0, Math.min(200, line.length()))));
    }
    return mistakes;
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("cc", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

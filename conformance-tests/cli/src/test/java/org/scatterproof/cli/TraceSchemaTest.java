package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.recording.TraceFailure;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.reference.ReferenceImplementation;

/** The schema of traces describes what is recorded, and what trace.md shows. */
final class TraceSchemaTest {

  private static final Path ADAPTERS = Path.of("..", "adapters");
  private static final int EVERY = 4;

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void everyRecordedLineIsWhatTheSchemaSays() throws Exception {
    RecordedScenarios recorded = new RecordedScenarios(new ReferenceImplementation());
    int number = 0;
    for (Scenario scenario : RecordedScenarios.asked(new ReferenceImplementation())) {
      if (number++ % EVERY == 0) {
        recorded.run(scenario);
      }
    }

    assertThat(mistakes(new String(recorded.trace(), StandardCharsets.UTF_8).lines().toList()))
        .isEmpty();
  }

  @Test
  void theExampleIsATraceAndIsConvictedAsItSays() throws Exception {
    List<String> example =
        Files.readAllLines(ADAPTERS.resolve("trace.md")).stream()
            .filter(line -> line.startsWith("    {"))
            .map(String::strip)
            .toList();

    assertThat(mistakes(example)).isEmpty();
    assertThat(
            RecordedScenarios.judge(String.join("\n", example).getBytes(StandardCharsets.UTF_8))
                .failures())
        .extracting(TraceFailure::requirement, TraceFailure::line)
        .containsExactly(tuple("dma.gen.continues", 7L));
  }

  @Test
  void whatNoLineSaysIsRefused() throws Exception {
    assertThat(
            mistakes(
                List.of(
                    "{}",
                    "{\"trace\":2,\"implementation\":\"x\"}",
                    "{\"op\":\"genIOVMSegments\",\"offset\":\"0x0\"}",
                    "{\"command\":1,\"op\":\"jump\"}",
                    "{\"descriptor\":1,\"extents\":[[\"0x1\"]]}")))
        .hasSize(5);
  }

  /** The first mistake of every line that has one. */
  private List<String> mistakes(List<String> lines) throws Exception {
    JsonNode root = mapper.readTree(Files.readAllBytes(ADAPTERS.resolve("trace.schema.json")));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
    List<String> mistakes = new ArrayList<>();
    for (String line : lines) {
      schema.validate(mapper.readTree(line)).stream()
          .findFirst()
          .ifPresent(error -> mistakes.add(error + " in " + line));
    }
    return mistakes;
  }
}

package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two runs with the same seed give the same verdict.json but for times and stress counts.
 *
 * <p>The program finds no Allure here, whose page would take most of the time and says nothing new.
 */
final class DeterminismIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Distribution distribution;

  @BeforeEach
  void here() {
    distribution = new Distribution(folder, folder);
  }

  @Test
  void theWholeRunOnTheReference() throws Exception {
    JsonNode first = verdict(0, "reference", List.of());
    JsonNode second = verdict(0, "reference", List.of());

    assertThat(first.get("requirements").size()).isGreaterThan(100);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aFaultAtAnotherSeed() throws Exception {
    List<String> options =
        List.of(
            "--impl",
            "class=org.scatterproof.faults.stateful.KeepsPlaceThroughNewDescriptor",
            "--classpath",
            Distribution.faults(),
            "--seed",
            "7");

    JsonNode first = verdict(1, "keeps-place-through-new-descriptor", options);
    JsonNode second = verdict(1, "keeps-place-through-new-descriptor", options);

    assertThat(first.at("/outcome").textValue()).isEqualTo("failed");
    assertThat(second).isEqualTo(first);
  }

  private JsonNode verdict(int exitCode, String name, List<String> options)
      throws IOException, InterruptedException {
    List<String> args = new ArrayList<>(List.of("run", "--tries", "4000"));
    args.addAll(options);

    Ran ran = distribution.scatterproof(args.toArray(String[]::new));

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(exitCode);
    Path file = folder.resolve("out").resolve(name).resolve("verdict.json");
    return withoutTimes(JSON.readTree(file.toFile()));
  }

  private static JsonNode withoutTimes(JsonNode verdict) {
    ((ObjectNode) verdict).remove(List.of("started", "finished"));
    for (JsonNode exploration : verdict.get("explorations")) {
      if (exploration.path("technique").asText().equals("stress")) {
        ((ObjectNode) exploration).remove(List.of("figures", "calls"));
      }
    }
    return verdict;
  }
}

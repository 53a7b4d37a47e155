package org.scatterproof.suite.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every mutant that survived the last campaign is explained, and nothing else is.
 *
 * <p>Without a report in {@code target/mutants} there is nothing to ask, and it is skipped. When it
 * fails, a label is new or gone: write the scenario or the fault that kills the mutant, or enter it
 * in {@code src/test/resources/mutants} under the reason why nothing can.
 */
final class SurvivorsTest {

  @ParameterizedTest
  @CsvSource({
    "reference,         ../../reference-impl",
    "spec.dma,          ../../spec",
    "spec.mbuf,         ../../spec",
    "spec.memorycursor, ../../spec",
    "spec.rule,         ../../spec",
    "spec.segment,      ../../spec",
  })
  void everySurvivorIsExplained(String mutated, Path module) throws Exception {
    Path report = Path.of("target/mutants", mutated, "mutations.xml");
    assumeThat(report).exists();

    List<Mutant> mutants = new MutantReport(module.resolve("src/main/java")).read(report);

    assertThat(mutants.stream().filter(Mutant::isAlive).map(Mutant::label))
        .containsExactlyInAnyOrderElementsOf(explained(mutated));
  }

  private static List<String> explained(String mutated) throws Exception {
    JsonNode register =
        new YAMLMapper()
            .readTree(Path.of("src/test/resources/mutants", mutated + ".yaml").toFile());
    List<String> labels = new ArrayList<>();
    for (JsonNode group : register.get("survivors")) {
      assertThat(group.get("reason").asText()).isNotBlank();
      group.get("mutants").forEach(each -> labels.add(each.asText()));
    }
    return labels;
  }
}

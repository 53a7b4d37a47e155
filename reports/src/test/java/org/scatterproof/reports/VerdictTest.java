package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VerdictTest {

  private final byte[] bytes = Json.complete(Verdict.of(Sample.read()));

  @Test
  void theOrderOfItsPropertiesIsFixed() throws Exception {
    JsonNode verdict = Json.reader().readTree(bytes);

    assertThat(verdict.fieldNames())
        .toIterable()
        .containsExactly(
            "format",
            "tool",
            "implementation",
            "profile",
            "areas",
            "verdict",
            "outcome",
            "exitCode",
            "requirementCounts",
            "scenarioCounts",
            "requirements",
            "scenarios",
            "explorations",
            "readings",
            "digests",
            "environment",
            "commandLine",
            "started",
            "finished");
  }

  @Test
  void itStatesOutcomeAndExitCodeOfTheRun() throws Exception {
    JsonNode verdict = Json.reader().readTree(bytes);

    assertThat(verdict.get("outcome").textValue()).isEqualTo("harness-error");
    assertThat(verdict.get("exitCode").intValue()).isEqualTo(70);
  }

  @Test
  void everyOutcomeIsCountedByLevel() throws Exception {
    JsonNode counts = Json.reader().readTree(bytes).get("requirementCounts");

    assertThat(counts.toString())
        .isEqualTo(
            """
            {"MUST":{"passed":2,"inapplicable":1,"cantTell":1,"untested":1,"failed":2,\
            "harness-error":0},\
            "SHOULD":{"passed":0,"inapplicable":0,"cantTell":0,"untested":0,"failed":1,\
            "harness-error":0},\
            "MAY":{"passed":0,"inapplicable":0,"cantTell":0,"untested":0,"failed":0,\
            "harness-error":1}}""");
  }

  @Test
  void aRequirementTellsHowManyScenariosBlameIt() throws Exception {
    JsonNode continues = Json.reader().readTree(bytes).get("requirements").get(1);

    assertThat(continues.toString())
        .isEqualTo(
            """
            {"id":"dma.gen.continues","area":"dma","level":"MUST","basis":"documented",\
            "outcome":"failed","exercised":318,"blamedBy":2,"alsoViolatedBy":2,\
            "signature":"v1-b2c4e9d57da95adb","reason":null,\
            "counterexample":"counterexamples/dma.gen.continues.json"}""");
  }

  @Test
  void everyScenarioHasItsWord() throws Exception {
    JsonNode scenarios = Json.reader().readTree(bytes).get("scenarios");

    assertThat(scenarios).hasSize(8);
    assertThat(scenarios.get("dma.gen.whole-range").textValue()).isEqualTo("passed");
    assertThat(scenarios.get("dma.gen.endless").textValue()).isEqualTo("cantTell");
  }

  @Test
  void anExplorationTellsWhatItCovered() throws Exception {
    JsonNode scope = Json.reader().readTree(bytes).get("explorations").get(1);

    assertThat(scope.toString())
        .isEqualTo(
            """
            {"id":"tiny.dma","technique":"scope","area":"dma","outcome":"passed","blamed":null,\
            "reason":null,"counterexample":null,"figures":{"states":"1 204","depth":"9"}}""");
  }

  @Test
  void readingsNameTheRequirementThatAsked() throws Exception {
    JsonNode reading = Json.reader().readTree(bytes).get("readings").get(0);

    assertThat(reading.get("requirement").textValue()).isEqualTo("dma.gen.missing-argument");
    assertThat(reading.get("ambiguity").textValue()).isEqualTo("dma.missing-segments");
  }

  @Test
  void equalRunsGiveEqualBytes() {
    byte[] again = Json.complete(Verdict.of(Sample.read()));

    assertThat(again).isEqualTo(bytes);
  }

  @Test
  void linesEndInLineFeedsOnEverySystem() {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();

    assertThat(String.join("\n", lines) + "\n")
        .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }
}

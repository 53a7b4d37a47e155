package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AllureResultsTest {

  private static final String REQUIREMENT = "dma.gen.continues";
  private static final String SCENARIO = "dma.continue.one-at-a-time@4k";

  @TempDir Path folder;
  @TempDir Path again;
  private Path sample;
  private Map<String, JsonNode> byId;

  @BeforeEach
  void write(@TempDir Path source) throws IOException {
    sample = Sample.copyTo(source);
    AllureResults.write(Sample.read(), History.startingWith(Sample.read()), sample, folder);
    byId = results(folder);
  }

  @Test
  void thereIsOneResultPerRequirementAndPerScenario() {
    assertThat(byId).hasSize(9 + 8 + 3);
  }

  @Test
  void writingTwiceGivesTheSameFiles() throws IOException {
    AllureResults.write(Sample.read(), History.startingWith(Sample.read()), sample, again);

    assertThat(files(again)).isEqualTo(files(folder));
  }

  @Test
  void anIdentityIsOfIdImplementationAndProfileOnly() {
    JsonNode result = byId.get(REQUIREMENT);

    assertThat(result.get("historyId").textValue()).isEqualTo("a0e84673f29134cd933ab593b8d49af9");
    assertThat(result.get("testCaseId").textValue()).isEqualTo("a0e84673f29134cd933ab593b8d49af9");
    assertThat(result.get("uuid").textValue()).isEqualTo("a0e84673-f291-34cd-933a-b593b8d49af9");
  }

  @Test
  void behaviorsReadsAreaThenOperationThenRequirement() {
    assertThat(labels(byId.get(REQUIREMENT)))
        .containsEntry("epic", List.of("dma: IODMACommand"))
        .containsEntry("feature", List.of("genIOVMSegments"))
        .containsEntry("story", List.of(REQUIREMENT));
  }

  @Test
  void aRequirementIsLabelledWithLevelAndBasis() {
    assertThat(labels(byId.get(REQUIREMENT)))
        .containsEntry("severity", List.of("critical"))
        .containsEntry("tag", List.of("MUST", "documented"))
        .containsEntry("parentSuite", List.of("Requirements"))
        .containsEntry("package", List.of("requirements.dma.gen"));
  }

  @Test
  void aScenarioThatFailsStandsUnderTheRequirementThatItBlames() {
    assertThat(labels(byId.get(SCENARIO))).containsEntry("story", List.of(REQUIREMENT));
  }

  @Test
  void aScenarioThatPassesStandsUnderWhatItClaims() {
    assertThat(labels(byId.get("dma.gen.whole-range")))
        .containsEntry("story", List.of("dma.gen.coverage"));
  }

  @Test
  void theMessageIsTheSameForTheRequirementAndItsScenarios() {
    String message = byId.get(REQUIREMENT).at("/statusDetails/message").textValue();

    assertThat(message).startsWith("MUST violated: dma.gen.continues\nA call whose offset");
    assertThat(byId.get(SCENARIO).at("/statusDetails/message").textValue()).isEqualTo(message);
  }

  @Test
  void theTraceIsTheCounterexampleLineByLine() {
    assertThat(byId.get(SCENARIO).at("/statusDetails/trace").textValue())
        .contains("\n  Let     memory = [0x1000 +0x1800]   maxSegmentSize = 0x1000")
        .contains("\n  Then    1  genIOVMSegments(offset 0x0,    capacity 1) -> SUCCESS");
  }

  @Test
  void theCounterexampleIsAttachedAsTextPictureCommandJsonAndTest() throws IOException {
    JsonNode attachments = byId.get(REQUIREMENT).get("attachments");

    assertThat(attachments.at("/0/type").textValue()).isEqualTo("text/plain");
    assertThat(folder.resolve(attachments.at("/0/source").textValue()))
        .content()
        .startsWith("dma.gen.continues violated by \"acme-dma\"");
    assertThat(attachments.at("/1/name").textValue()).isEqualTo("picture");
    assertThat(attachments.at("/1/type").textValue()).isEqualTo("image/svg+xml");
    assertThat(folder.resolve(attachments.at("/1/source").textValue()))
        .hasSameBinaryContentAs(sample.resolve("counterexamples/dma.gen.continues.svg"));
    assertThat(folder.resolve(attachments.at("/2/source").textValue()))
        .hasContent("./scatterproof replay out/acme-dma/counterexamples/dma.gen.continues.json");
    assertThat(attachments.at("/3/type").textValue()).isEqualTo("application/json");
    assertThat(folder.resolve(attachments.at("/3/source").textValue()))
        .hasSameBinaryContentAs(sample.resolve("counterexamples/dma.gen.continues.json"));
    assertThat(attachments.at("/4/name").textValue()).isEqualTo("JUnit test to paste");
    assertThat(folder.resolve(attachments.at("/4/source").textValue()))
        .hasSameBinaryContentAs(sample.resolve("counterexamples/dma.gen.continues.test.java"));
  }

  @Test
  void aCounterexampleThatIsNotThereIsNotAttached() throws IOException {
    Files.delete(sample.resolve("counterexamples/dma.gen.continues.json"));

    AllureResults.write(Sample.read(), History.startingWith(Sample.read()), sample, again);

    assertThat(results(again).get(REQUIREMENT).get("attachments")).hasSize(4);
  }

  @Test
  void anExplorationStandsUnderTheRequirementThatItBlames() {
    JsonNode property = byId.get("dma.continuation");

    assertThat(labels(property))
        .containsEntry("story", List.of(REQUIREMENT))
        .containsEntry("parentSuite", List.of("Property models"))
        .containsEntry("tag", List.of("property"));
    assertThat(property.at("/statusDetails/message").textValue())
        .isEqualTo(byId.get(REQUIREMENT).at("/statusDetails/message").textValue());
    assertThat(property.at("/attachments/1/name").textValue()).isEqualTo("picture");
    assertThat(property.get("descriptionHtml").textValue()).contains("<li>seed 42</li>");
  }

  @Test
  void anExplorationThatBlamesNothingStandsAmongExplorations() {
    JsonNode scope = byId.get("tiny.dma");

    assertThat(labels(scope))
        .containsEntry("feature", List.of("Explorations"))
        .containsEntry("story", List.of("tiny.dma"))
        .containsEntry("parentSuite", List.of("Scopes of the model checker"));
    assertThat(scope.get("status").textValue()).isEqualTo("passed");
    assertThat(byId.get("mbuf.two-cursors").get("status").textValue()).isEqualTo("unknown");
  }

  @Test
  void aLinkLeadsToTheFileBesideTheReport() {
    assertThat(byId.get(REQUIREMENT).at("/links/0/url").textValue())
        .isEqualTo("./counterexamples/dma.gen.continues.json");
  }

  @Test
  void scenariosAreLaidEndToEndFromTheStartOfTheRun() {
    JsonNode second = byId.get("dma.continue.one-at-a-time@16k");

    assertThat(second.get("start").longValue()).isEqualTo(1795174380254L);
    assertThat(second.get("stop").longValue()).isEqualTo(1795174380257L);
  }

  @Test
  void markupInMessageTraceAndDescriptionIsInert() {
    JsonNode result = byId.get("dma.lifecycle.prepare-whole");

    assertThat(result.at("/statusDetails/message").textValue()).contains("<\u2060script>alert");
    assertThat(result.at("/statusDetails/trace").textValue()).contains("<\u2060script>alert");
    assertThat(result.get("descriptionHtml").textValue()).contains("&lt;script&gt;alert");
    assertThat(result.toString()).doesNotContain("<script");
  }

  @Test
  void everyResultThatDidNotPassHasItsCategory() throws IOException {
    JsonNode categories =
        Json.reader().readTree(Files.readAllBytes(folder.resolve("categories.json")));

    assertThat(category(categories, REQUIREMENT)).containsExactly("Violated MUST");
    assertThat(category(categories, "dma.gen.failure-unchanged"))
        .containsExactly("Violated SHOULD");
    assertThat(category(categories, "dma.lifecycle.prepare-whole"))
        .containsExactly("Broken: threw, crashed or hung");
    assertThat(category(categories, "dma.gen.message-too-large")).containsExactly("Untested");
    assertThat(category(categories, "dma.gen.endless")).containsExactly("Inconclusive");
    assertThat(category(categories, "dma.get.answers")).containsExactly("Scatterproof's own fault");
    assertThat(category(categories, "mbuf.gen.coverage")).isEmpty();
  }

  @Test
  void theEnvironmentTellsWhatWasJudgedByWhatAndWhere() throws IOException {
    Properties environment = new Properties();
    environment.load(new StringReader(Files.readString(folder.resolve("environment.properties"))));

    assertThat(environment)
        .containsEntry("Implementation", "acme-dma")
        .containsEntry("Implementation version", "1.4.2")
        .containsEntry("Profile", "documented")
        .containsEntry("Areas", "dma, mbuf")
        .containsEntry("JDK", "17.0.15 (Debian)")
        .containsEntry("Scatterproof", "0.1.0");
  }

  @Test
  void theExecutorIsUsAndLeadsNowhere() throws IOException {
    JsonNode executor = Json.reader().readTree(Files.readAllBytes(folder.resolve("executor.json")));

    assertThat(executor.toString())
        .isEqualTo(
            """
            {"name":"Scatterproof","type":"scatterproof",\
            "buildName":"acme-dma 1.4.2, profile documented","buildOrder":1,\
            "reportName":"Scatterproof: acme-dma"}""");
  }

  private List<String> category(JsonNode categories, String id) {
    JsonNode result = byId.get(id);
    List<String> names = new ArrayList<>();
    for (JsonNode each : categories) {
      boolean status =
          each.get("matchedStatuses").toString().contains(result.get("status").toString());
      String message = result.at("/statusDetails/message").asText();
      if (status && message.matches(each.get("messageRegex").textValue())) {
        names.add(each.get("name").textValue());
      }
    }
    return names;
  }

  private static Map<String, List<String>> labels(JsonNode result) {
    Map<String, List<String>> labels = new HashMap<>();
    for (JsonNode each : result.get("labels")) {
      labels
          .computeIfAbsent(each.get("name").textValue(), name -> new ArrayList<>())
          .add(each.get("value").textValue());
    }
    return labels;
  }

  private static Map<String, JsonNode> results(Path folder) throws IOException {
    Map<String, JsonNode> results = new HashMap<>();
    for (Map.Entry<String, String> each : files(folder).entrySet()) {
      if (each.getKey().endsWith("-result.json")) {
        JsonNode result = Json.reader().readTree(each.getValue());
        results.put(result.get("fullName").textValue(), result);
      }
    }
    return results;
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var stream = Files.newDirectoryStream(folder)) {
      for (Path file : stream) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return files;
  }
}

package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.ResultsHeader;

final class HistoryTest {

  @TempDir Path temporary;
  private Path earlier;
  private Path folder;

  @BeforeEach
  void folders() throws IOException {
    earlier = Files.createDirectory(temporary.resolve("acme-dma"));
    folder = Files.createDirectory(temporary.resolve(".acme-dma.new"));
  }

  @Test
  void withoutAnEarlierRunItBeginsWithOne() throws Exception {
    History history = run("2026-11-20T00:00:00Z", Outcome.PASSED);

    assertThat(history.earlier()).isEmpty();
    assertThat(history.current().order()).isEqualTo(1);
    assertThat(history.problem()).isEmpty();
    assertThat(allure(history)).doesNotExist();
  }

  @Test
  void theNextRunKnowsTheOneBefore() throws Exception {
    runAndPublish("2026-11-20T00:00:00Z", Outcome.FAILED);

    History history = run("2026-11-21T00:00:00Z", Outcome.PASSED);

    assertThat(history.earlier()).hasSize(1);
    assertThat(history.current().order()).isEqualTo(2);
    assertThat(Json.reader().readTree(Files.readAllBytes(trend(history))).toString())
        .isEqualTo(
            """
            [{"buildOrder":1,"reportName":"Scatterproof: acme-dma",\
            "data":{"failed":3,"broken":0,"skipped":0,"passed":0,"unknown":0,"total":3}}]""");
  }

  @Test
  void aResultFindsItselfInTheRunBefore() throws Exception {
    runAndPublish("2026-11-20T00:00:00Z", Outcome.FAILED);
    History history = run("2026-11-21T00:00:00Z", Outcome.PASSED);
    String id = AllureIdentity.requirement("dma.gen.continues", header()).historyId();

    JsonNode all =
        Json.reader().readTree(Files.readAllBytes(allure(history).resolve("history.json")));

    assertThat(all.get(id).at("/items/0/status").textValue()).isEqualTo("failed");
    assertThat(all.get(id).at("/statistic/failed").intValue()).isEqualTo(1);
  }

  @Test
  void writingTheSameRunAgainDoesNotCountItTwice() throws Exception {
    runAndPublish("2026-11-20T00:00:00Z", Outcome.FAILED);
    runAndPublish("2026-11-20T00:00:00Z", Outcome.FAILED);

    assertThat(earlier.resolve("history.jsonl")).content().hasLineCount(1);
  }

  @Test
  void twentyRunsAreKept() throws Exception {
    for (int day = 10; day < 35; day++) {
      runAndPublish("2026-11-20T00:00:" + day + "Z", Outcome.PASSED);
    }

    List<String> lines = Files.readAllLines(earlier.resolve("history.jsonl"));

    assertThat(lines).hasSize(20);
    assertThat(lines.get(0)).startsWith("{\"order\":6,");
    assertThat(lines.get(19)).startsWith("{\"order\":25,");
  }

  @Test
  void anotherProfileHasATrendOfItsOwn() throws Exception {
    runAndPublish("2026-11-20T00:00:00Z", Outcome.PASSED);
    Path file = earlier.resolve("history.jsonl");
    Files.writeString(file, Files.readString(file).replace("documented", "exact"));

    History history = run("2026-11-21T00:00:00Z", Outcome.PASSED);

    assertThat(history.earlier()).hasSize(1);
    assertThat(allure(history)).doesNotExist();
  }

  @Test
  void aDamagedHistoryIsNamedAndSetAside() throws Exception {
    runAndPublish("2026-11-20T00:00:00Z", Outcome.PASSED);
    Path file = earlier.resolve("history.jsonl");
    Files.writeString(file, "{\"order\": true}\n");

    History history = runAndPublish("2026-11-21T00:00:00Z", Outcome.PASSED);

    assertThat(history.problem())
        .hasValue(
            file
                + ":1: property \"results\" is missing; the history begins anew;"
                + " it is kept as history.damaged.jsonl");
    assertThat(earlier.resolve("history.damaged.jsonl")).hasContent("{\"order\": true}");
    assertThat(file).content().hasLineCount(1).startsWith("{\"order\":1,");
  }

  @Test
  void aDamagedHistoryStaysThroughTheNextRun() throws Exception {
    Files.writeString(earlier.resolve("history.jsonl"), "oops");
    runAndPublish("2026-11-20T00:00:00Z", Outcome.PASSED);

    History history = runAndPublish("2026-11-21T00:00:00Z", Outcome.PASSED);

    assertThat(history.problem()).isEmpty();
    assertThat(history.earlier()).hasSize(1);
    assertThat(earlier.resolve("history.damaged.jsonl")).hasContent("oops");
  }

  @Test
  void aHistoryInTheSameFolderIsSetAsideToo() throws Exception {
    Files.write(earlier.resolve("history.jsonl"), new byte[] {'{', (byte) 0xff});

    History history = History.continued(earlier, results("2026-11-20T00:00:00Z", Outcome.PASSED));
    history.write(earlier, new Folder(earlier));

    assertThat(history.problem()).hasValueSatisfying(s -> assertThat(s).contains(":1: not UTF-8"));
    assertThat(earlier.resolve("history.damaged.jsonl"))
        .hasBinaryContent(new byte[] {'{', (byte) 0xff});
  }

  private Path allure(History history) throws IOException {
    Path target = Files.createTempDirectory(temporary, "allure");
    AllureHistory.write(history, header(), target);
    return target.resolve("history");
  }

  private Path trend(History history) throws IOException {
    return allure(history).resolve("history-trend.json");
  }

  private History run(String started, Outcome outcome) {
    return History.continued(earlier, results(started, outcome));
  }

  private History runAndPublish(String started, Outcome outcome) throws IOException {
    History history = run(started, outcome);
    history.write(earlier, new Folder(folder));
    for (String name : List.of("history.jsonl", "history.damaged.jsonl")) {
      Files.deleteIfExists(earlier.resolve(name));
      if (Files.exists(folder.resolve(name))) {
        Files.move(folder.resolve(name), earlier.resolve(name));
      }
    }
    return history;
  }

  private static ResultsHeader header() {
    return Sample.read().header();
  }

  private static Results results(String started, Outcome outcome) {
    Results of = Sample.ofOne(outcome);
    ResultsHeader h = of.header();
    ResultsHeader header =
        new ResultsHeader(
            h.format(),
            h.tool(),
            h.implementation(),
            h.implementationVersion(),
            h.implementationDigest(),
            h.capabilities(),
            h.profile(),
            h.areas(),
            started,
            h.rulebookDigest(),
            h.catalogDigest(),
            h.environment(),
            h.commandLine());
    return new Results(header, of.requirements(), of.scenarios(), of.explorations(), of.footer());
  }
}

package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportsTest {

  private static final String WRITES_A_PAGE =
      """
      Files.createDirectories(out);
      Files.writeString(out.resolve("index.html"), "<p>" + System.getenv("ALLURE_NO_ANALYTICS"));
      """;

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void sample() throws IOException {
    folder = Sample.copyTo(Files.createDirectory(temporary.resolve("acme-dma")));
  }

  @Test
  void everythingIsWrittenAndNothingIsLeftAside() throws Exception {
    Reports.Written written = write(WRITES_A_PAGE);

    assertThat(written.problem()).isEmpty();
    assertThat(written.files())
        .containsExactly(
            folder.resolve("verdict.json"),
            folder.resolve("junit.xml"),
            folder.resolve("allure-results"),
            folder.resolve("spec.html"),
            folder.resolve("summary.md"),
            folder.resolve("history.jsonl"),
            folder.resolve("report.html"));
    assertThat(names())
        .containsExactlyInAnyOrder(
            "results.jsonl",
            "counterexamples",
            "verdict.json",
            "junit.xml",
            "allure-results",
            "spec.html",
            "summary.md",
            "history.jsonl",
            "report.html");
  }

  @Test
  void allureIsToldNotToCallHome() throws Exception {
    write(WRITES_A_PAGE);

    assertThat(folder.resolve("report.html")).hasContent("<p>true");
  }

  @Test
  void writingAgainReplacesEverything() throws Exception {
    write(WRITES_A_PAGE);
    Files.writeString(folder.resolve("allure-results/stale-result.json"), "{}");
    Files.writeString(folder.resolve("verdict.json"), "stale");

    write(WRITES_A_PAGE);

    assertThat(folder.resolve("allure-results/stale-result.json")).doesNotExist();
    assertThat(folder.resolve("verdict.json")).content().startsWith("{");
  }

  @Test
  void whatAKilledRunLeftAsideIsInNobodysWay() throws Exception {
    Files.createDirectories(folder.resolve(".allure-results.tmp/x"));
    Files.createDirectories(folder.resolve(".allure-results.old/x"));
    Files.createDirectories(folder.resolve(".report.tmp/x"));

    write(WRITES_A_PAGE);
    write(WRITES_A_PAGE);

    assertThat(names()).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void damagedResultsWriteNothing() throws Exception {
    Files.writeString(folder.resolve("results.jsonl"), "{}\n");

    assertThatThrownBy(() -> write(WRITES_A_PAGE)).isInstanceOf(ResultsException.class);
    assertThat(names()).containsExactlyInAnyOrder("results.jsonl", "counterexamples");
  }

  @Test
  void withoutAllureEverythingElseIsWritten() throws Exception {
    Path nowhere = temporary.resolve("nowhere");

    Reports.Written written = Reports.write(folder, nowhere);

    assertThat(written.problem())
        .hasValue(
            "report.html was not made: there is no Allure in "
                + nowhere
                + ": build it, or name another; the other files are complete");
    assertThat(written.files()).hasSize(6).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void aReportThatCannotBeMadeLeavesNoStaleOne() throws Exception {
    Files.writeString(folder.resolve("report.html"), "of an earlier run");

    write("System.exit(3);");

    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void aFailureOfAllureIsToldInOneLine() throws Exception {
    Reports.Written written =
        write("System.out.println(\"first\\n\\u001b[1mlast\"); System.exit(3);");

    assertThat(written.problem())
        .hasValue(
            "report.html was not made: Allure ended with 3: ␛[1mlast;"
                + " the other files are complete");
  }

  @Test
  void muchOutputDoesNotStopAllure() throws Exception {
    Reports.Written written = write("System.out.print(\"x\".repeat(1 << 20));" + WRITES_A_PAGE);

    assertThat(written.problem()).isEmpty();
  }

  @Test
  void aPageThatIsMissingIsToldInOneLine() throws Exception {
    Reports.Written written = write("");

    assertThat(written.problem())
        .hasValue("report.html was not made: Allure wrote no page; the other files are complete");
  }

  @Test
  void aPageThatWouldLoadFromOutsideIsRefused() throws Exception {
    Reports.Written written =
        write(
            """
            Files.createDirectories(out);
            Files.writeString(out.resolve("index.html"), "<script src='https://e.example/x.js'>");
            """);

    assertThat(written.problem())
        .hasValueSatisfying(
            line ->
                assertThat(line).contains("Allure's page would load src='https://e.example/x.js"));
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void anAllureThatHangsIsEnded() throws Exception {
    Path hangs = FakeAllure.in(temporary.resolve("allure"), "Thread.sleep(60_000);");

    Reports.Written written = Reports.write(folder, folder, new AllureReport(hangs, 1));

    assertThat(written.problem())
        .hasValue(
            "report.html was not made: Allure took more than 1 s; the other files are complete");
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldInOneLine() throws IOException {
    // A folder in the way fails for every user; a permission does not stop root.
    Files.createDirectory(folder.resolve(".junit.xml.tmp"));

    assertThatThrownBy(() -> Reports.write(folder, temporary))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot write " + folder.resolve(".junit.xml.tmp") + ": ")
        .hasMessageEndingWith("; mend that, and run again");
  }

  private Reports.Written write(String statements) throws Exception {
    Path distribution = temporary.resolve("allure-" + System.nanoTime());
    return Reports.write(folder, FakeAllure.in(distribution, statements));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}

package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix in a browser. Pictures of it are left in target/screenshots, to be looked at. */
@TestInstance(Lifecycle.PER_CLASS)
final class MatrixInChromiumTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int TAB = 9;

  private Chromium chromium;
  private Path page;

  @BeforeAll
  void open(@TempDir Path out) throws Exception {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "no chromium on the PATH; .ci/run installs one");
    Sample.copyTo(out.resolve("acme-dma"));
    Path other = Sample.copyTo(out.resolve("mended")).resolve("results.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(other));
    lines.replaceAll(line -> line.replace("\"FAILED\"", "\"PASSED\""));
    lines.replaceAll(line -> line.replace("it is passed on to the segment", "BadArgument, no"));
    Sample.seal(lines);
    Files.write(other, lines);
    page = Matrix.write(out).file();
    Files.createDirectories(SCREENSHOTS);
    chromium = Chromium.start(program.get());
  }

  @AfterAll
  void close() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void textFilters() throws Exception {
    chromium.open(page, 1280, 900);

    choose("text", "CONTINUES");

    assertThat(shown()).containsExactly("dma.gen.continues");
    assertThat(text("shown")).isEqualTo("1 of 9");
  }

  @Test
  void areaLevelAndOutcomeFilterTogether() throws Exception {
    chromium.open(page, 1280, 900);

    choose("area", "dma");
    choose("level", "MUST");
    choose("outcome", "pass");

    assertThat(shown())
        .containsExactly("dma.gen.continues", "dma.gen.coverage", "dma.gen.missing-argument");
  }

  @Test
  void rowsWhereRunsDifferFilter() throws Exception {
    chromium.open(page, 1280, 900);

    chromium.evaluate("document.getElementById('differing').click()");

    assertThat(shown()).containsExactly("dma.gen.continues", "dma.gen.failure-unchanged");
  }

  @Test
  void theDifferenceIsThatOfCompare() throws Exception {
    chromium.open(page, 1280, 900);
    choose("first", "0");
    choose("second", "1");

    List<String> rows =
        strings(
            "[...document.querySelectorAll('#differences tbody tr')]"
                + ".map(row => [...row.cells].map(cell => cell.textContent).join('|'))");

    Comparison comparison =
        Comparison.of(
            JudgedRun.read(page.resolveSibling("acme-dma").resolve("results.jsonl")),
            JudgedRun.read(page.resolveSibling("mended").resolve("results.jsonl")));
    assertThat(comparison.differences()).hasSizeGreaterThan(4);
    assertThat(rows)
        .containsExactlyElementsOf(
            comparison.differences().stream()
                .map(each -> String.join("|", each.kind(), each.id(), each.first(), each.second()))
                .toList());
    assertThat(text("summary")).isEqualTo("They differ in " + rows.size() + ".");
  }

  @Test
  void aRunBehavesLikeItself() throws Exception {
    chromium.open(page, 1280, 900);

    choose("first", "0");
    choose("second", "0");

    assertThat(text("summary")).isEqualTo("They behave alike.");
  }

  @Test
  void everyLinkLeadsToAFileOfTheResults() throws Exception {
    chromium.open(page, 1280, 900);

    List<String> links =
        strings("[...document.querySelectorAll('a')].map(link => link.getAttribute('href'))");

    assertThat(links)
        .contains(
            "./acme-dma/counterexamples/dma.gen.continues.json",
            "./acme-dma/counterexamples/dma.gen.continues.svg",
            "./acme-dma/report.html",
            "./acme-dma/spec.html#dma.gen.continues");
    assertThat(links)
        .filteredOn(link -> link.contains("/counterexamples/"))
        .allSatisfy(link -> assertThat(page.resolveSibling(link).normalize()).isRegularFile());
  }

  @Test
  void nothingIsRequestedButThePageAndNothingGoesWrong() throws Exception {
    chromium.open(page, 1280, 900);

    assertThat(chromium.requests()).containsExactly(page.toUri().toString());
    assertThat(chromium.errors()).isEmpty();
  }

  @Test
  void theKeyboardReachesFiltersAndTable() throws Exception {
    chromium.open(page, 1280, 900);

    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      chromium.press("Tab", TAB);
      reached.add(
          chromium
              .evaluate(
                  "document.activeElement.id || document.activeElement.getAttribute('aria-label')"
                      + " || document.activeElement.textContent")
              .asText());
    }

    assertThat(reached)
        .containsExactly(
            "text",
            "area",
            "level",
            "outcome",
            "differing",
            "matrix",
            "acme-dma 1.4.2",
            "acme-dma in mended 1.4.2");
  }

  @Test
  void typingFilters() throws Exception {
    chromium.open(page, 1280, 900);
    chromium.press("Tab", TAB);

    chromium.type("coverage");

    assertThat(shown()).containsExactly("dma.gen.coverage", "mbuf.gen.coverage");
  }

  @ParameterizedTest
  @CsvSource({"320, 640", "768, 1024", "1280, 900", "1920, 1080", "3840, 2160"})
  void noWidthScrollsThePageSideways(int width, int height) throws Exception {
    chromium.open(page, width, height);
    chromium.screenshot(SCREENSHOTS.resolve("matrix-" + width + ".png"));

    int scroll = chromium.evaluate("document.documentElement.scrollWidth - innerWidth").intValue();

    assertThat(scroll).isLessThanOrEqualTo(0);
  }

  @Test
  void darkIsDark() throws Exception {
    chromium.media("screen", "dark");
    chromium.open(page, 1280, 900);
    chromium.screenshot(SCREENSHOTS.resolve("matrix-dark.png"));

    String ground =
        chromium
            .evaluate("getComputedStyle(document.querySelector('thead th')).backgroundColor")
            .asText();

    chromium.media("screen", "light");
    assertThat(ground).isEqualTo("rgb(18, 18, 18)");
  }

  @Test
  void paperHoldsTheWholeTableAndNoControls() throws Exception {
    chromium.open(page, 800, 1100);
    chromium.media("print", "light");
    chromium.screenshot(SCREENSHOTS.resolve("matrix-paper.png"));

    String filters =
        chromium.evaluate("getComputedStyle(document.getElementById('filters')).display").asText();
    String region =
        chromium.evaluate("getComputedStyle(document.querySelector('.scroll')).overflow").asText();

    chromium.media("screen", "light");
    assertThat(filters).isEqualTo("none");
    assertThat(region).isEqualTo("visible");
  }

  private void choose(String id, String value) throws Exception {
    chromium.evaluate(
        "{ const it = document.getElementById('"
            + id
            + "'); it.value = '"
            + value
            + "';"
            + " it.dispatchEvent(new Event('input', {bubbles: true})); }");
  }

  private List<String> shown() throws Exception {
    return strings(
        "[...document.querySelectorAll('#matrix tbody tr')].filter(row => row.offsetHeight > 0)"
            + ".map(row => row.querySelector('a').textContent)");
  }

  private String text(String id) throws Exception {
    return chromium.evaluate("document.getElementById('" + id + "').textContent").asText();
  }

  private List<String> strings(String expression) throws Exception {
    List<String> texts = new ArrayList<>();
    chromium.evaluate(expression).forEach(each -> texts.add(each.asText()));
    return texts;
  }
}

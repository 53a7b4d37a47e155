package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.reports.Chromium;

/** report.html of the real Allure, in a browser; pictures are left in target/screenshots. */
@TestInstance(Lifecycle.PER_CLASS)
final class ReportInChromiumIT {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private Chromium chromium;
  private Path out;

  @BeforeAll
  void runTwice(@TempDir Path folder) throws Exception {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "no chromium on the PATH; .ci/run installs one");
    Distribution distribution = Distribution.in(folder);
    String[] run = {
      "run",
      "--impl",
      "class=org.scatterproof.faults.dma.RestartsInsteadOfContinuing",
      "--classpath",
      Distribution.fault("scatterproof-fault-restarts.jar"),
      "--only",
      "dma.continue.*"
    };
    distribution.scatterproof(run);
    distribution.scatterproof(run);
    out = folder.resolve("out");
    Files.createDirectories(SCREENSHOTS);
    chromium = Chromium.start(program.get());
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void theReportLoadsNothingAndShowsTheTrend() throws Exception {
    Path page = out.resolve("restarts-instead-of-continuing/report.html");

    chromium.open(page, 1280, 1000);
    String text = textOnce("TREND");
    chromium.screenshot(SCREENSHOTS.resolve("report.png"));

    assertThat(chromium.requests()).allMatch(url -> url.matches("(file|data|blob):.*"));
    assertThat(chromium.errors()).isEmpty();
    assertThat(text).contains("SCATTERPROOF: RESTARTS-INSTEAD-OF-CONTINUING", "CATEGORIES");
    assertThat(
            chromium
                .evaluate("Array.from(document.querySelectorAll('svg text'), t => t.textContent)")
                .toString())
        .contains("\"#1\"", "\"#2\"");
  }

  @Test
  void theMatrixLoadsNothing() throws Exception {
    Path page = out.resolve("matrix.html");

    chromium.open(page, 1280, 1000);

    assertThat(chromium.requests()).containsExactly(page.toUri().toString());
    assertThat(chromium.errors()).isEmpty();
  }

  /** The page's text as soon as it holds a word; Allure draws its widgets one after the other. */
  private String textOnce(String word) throws Exception {
    return chromium
        .evaluate(
            "new Promise(resolve => { let left = 200; const look = () =>"
                + " document.body.innerText.includes('"
                + word
                + "') || left-- === 0"
                + " ? setTimeout(() => resolve(document.body.innerText), 1500)"
                + " : setTimeout(look, 50); look(); })")
        .asText();
  }
}

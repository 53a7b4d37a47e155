package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.reports.Chromium;

/** The page of a state graph in a browser; a picture is left in target/screenshots. */
final class GraphInChromiumIT {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir private Path folder;

  @Test
  void aGraphIsWalkedThroughByMouseAndByKeyboard() throws Exception {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "no chromium on the PATH; .ci/run installs one");
    Distribution.in(folder).scatterproof("check", "--seeded-fault", "1", "--html", "graph.html");
    Path page = folder.resolve("graph.html");
    Files.createDirectories(SCREENSHOTS);

    try (Chromium chromium = Chromium.start(program.get())) {
      chromium.open(page, 1280, 900);

      assertThat(text(chromium, "#name")).isEqualTo("State 0");
      assertThat(text(chromium, "#figures")).startsWith("Configuration 160: 216 states, ");

      chromium.evaluate("document.querySelector('#calls button').click()");
      assertThat(text(chromium, "#text")).isEqualTo("descriptor 1, expects 0 at extent 0 +0");
      assertThat(text(chromium, "#route")).contains("setMemoryDescriptor(descriptor 1,");

      press(chromium, "ArrowDown");
      press(chromium, "ArrowRight");
      assertThat(text(chromium, "#name")).isEqualTo("State 4");
      press(chromium, "Enter");
      assertThat(chromium.evaluate("document.activeElement.closest('#calls') !== null").asBoolean())
          .isTrue();

      chromium.evaluate(
          "{ const words = document.querySelector('#words'); words.value = 'twice [0,';"
              + " words.dispatchEvent(new Event('input')); }");
      assertThat(text(chromium, "#found")).matches("[1-9][0-9]* of 216");

      chromium.evaluate("for (let i = 0; i < 8; i++) document.querySelector('#walk').click()");
      assertThat(text(chromium, "#walk")).isEqualTo("Violated by call 7; walk again");
      chromium.screenshot(SCREENSHOTS.resolve("graph.png"));

      assertThat(chromium.requests()).containsExactly(page.toUri().toString());
      assertThat(chromium.errors()).isEmpty();
    }
  }

  private static String text(Chromium chromium, String which) throws Exception {
    return chromium.evaluate("document.querySelector('" + which + "').textContent").asText();
  }

  private static void press(Chromium chromium, String key) throws Exception {
    chromium.evaluate(
        "document.querySelector('#levels .here').dispatchEvent(new KeyboardEvent('keydown', {key: '"
            + key
            + "', bubbles: true}))");
  }
}

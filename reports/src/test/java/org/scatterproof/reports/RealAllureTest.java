package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of the real Allure, where one is named: {@code -Dscatterproof.allure=FOLDER}, which
 * after a build is conformance-tests/cli/target/dist/allure.
 */
final class RealAllureTest {

  private static final String DISTRIBUTION = System.getProperty("scatterproof.allure", "");

  @TempDir Path temporary;

  @BeforeEach
  void allureIsNamed() {
    assumeTrue(!DISTRIBUTION.isEmpty(), "no -Dscatterproof.allure=FOLDER, so no Allure to run");
  }

  @Test
  void thePageHoldsTheRunAndLoadsNothing() throws Exception {
    Path folder = Sample.copyTo(temporary);

    Reports.Written written = Reports.write(folder, Path.of(DISTRIBUTION));

    assertThat(written.problem()).isEmpty();
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page)
        .contains("<title>Scatterproof: acme-dma</title>")
        .contains("data/behaviors.json")
        .contains(base64("dma.gen.continues violated by \"acme-dma\""));
    assertThat(OutsideReference.firstIn(page)).isEmpty();
  }

  /** The attachment begins with it, so its encoding does too, but for the last characters. */
  private static String base64(String beginning) {
    int whole = beginning.length() / 3 * 3;
    byte[] bytes = beginning.substring(0, whole).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }
}

package org.scatterproof.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people get is what lies in conformance-tests/adapters. */
final class AdapterSourcesTest {

  private static final Path ADAPTERS = Path.of("..", "adapters");
  private static final Path PARTS = ADAPTERS.resolve("c").resolve("parts");
  private static final int MOST_LINES = 500;

  @TempDir private Path folder;

  @Test
  void theHeaderIsItsPartsAndNothingElse() throws IOException {
    AdapterSources.write("c", folder);

    StringBuilder parts = new StringBuilder();
    for (String part : AdapterSources.HEADER_PARTS) {
      parts.append(parts.isEmpty() ? "" : "\n").append(Files.readString(PARTS.resolve(part)));
    }
    assertThat(folder.resolve("scatterproof.h")).hasContent(parts.toString());
  }

  @Test
  void everyPartIsInTheHeader() throws IOException {
    assertThat(names(PARTS)).containsExactlyElementsOf(AdapterSources.HEADER_PARTS);
  }

  @Test
  void noPartIsLong() throws IOException {
    for (String part : AdapterSources.HEADER_PARTS) {
      assertThat(Files.readAllLines(PARTS.resolve(part))).as(part).hasSizeLessThan(MOST_LINES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpp", "python"})
  void everyFileOfALanguageIsWritten(String language) throws IOException {
    AdapterSources.write(language, folder);

    List<String> written = names(folder);
    written.remove(AdapterSources.HEADER);
    assertThat(written).containsExactlyElementsOf(names(ADAPTERS.resolve(language)));
  }

  @Test
  void everyFileInCIsWrittenButThatOfTraces() throws IOException {
    AdapterSources.write("c", folder);

    List<String> written = names(folder);
    written.remove(AdapterSources.HEADER);
    List<String> there = names(ADAPTERS.resolve("c"));
    there.remove("scatterproof_trace.h");
    assertThat(written).containsExactlyElementsOf(there);
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return new ArrayList<>(
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList());
    }
  }
}

package org.scatterproof.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The hand-made run in src/test/resources: every outcome, and text that is hostile to markup. */
final class Sample {

  private static final List<String> FILES =
      List.of(
          "results.jsonl",
          "counterexamples/dma.gen.continues.json",
          "counterexamples/dma.gen.failure-unchanged.json",
          "counterexamples/spi.answers.json");

  private Sample() {}

  static Results read() {
    try {
      Path file = Path.of(Sample.class.getResource("sample/results.jsonl").toURI());
      return ResultsReader.read(file);
    } catch (Exception e) {
      throw new IllegalStateException("the sample must be readable", e);
    }
  }

  /** Its lines, to be damaged. */
  static List<String> lines(Path folder) {
    try {
      return Files.readAllLines(copyTo(folder).resolve("results.jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the sample into a folder. */
  static Path copyTo(Path folder) {
    for (String name : FILES) {
      try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream("sample/" + name))) {
        Path target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.write(target, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }
}

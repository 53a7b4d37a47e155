package org.scatterproof.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ScenarioResult;

/** The hand-made run in src/test/resources: every outcome, and text that is hostile to markup. */
final class Sample {

  private static final List<String> FILES =
      List.of(
          "results.jsonl",
          "counterexamples/dma.gen.continues.json",
          "counterexamples/dma.gen.continues.svg",
          "counterexamples/dma.gen.continues.test.java",
          "counterexamples/dma.continuation.json",
          "counterexamples/dma.continuation.svg",
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

  /** Makes the last line's digest that of the others. */
  static void seal(List<String> lines) {
    int last = lines.size() - 1;
    String footer = lines.get(last);
    String before = footer.substring(0, footer.lastIndexOf("\"digest\""));
    String all = String.join("\n", lines.subList(0, last)) + "\n" + before;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      String sha256 = HexFormat.of().formatHex(digest);
      lines.set(last, before + "\"digest\": \"sha256:" + sha256 + "\"}");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
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

  /** A run of one requirement, one scenario and one exploration, which came to that outcome. */
  static Results ofOne(Outcome outcome) {
    RequirementResult requirement =
        new RequirementResult(
            "dma.gen.continues",
            "dma",
            "MUST",
            "documented",
            "A call MUST continue.",
            "An intent.",
            "A source",
            outcome,
            1,
            List.of(),
            0,
            List.of(),
            null,
            null,
            null);
    ScenarioResult scenario =
        new ScenarioResult(
            "dma.continue.twice",
            "dma",
            "Twice",
            "continue.yaml",
            1,
            List.of("dma.gen.continues"),
            outcome,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            1,
            0);
    ExplorationResult exploration =
        new ExplorationResult(
            "tiny.dma",
            "scope",
            "dma",
            "2 extents",
            outcome,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            1,
            0);
    Results sample = read();
    ResultsFooter footer =
        new ResultsFooter(sample.footer().finished(), 4, outcome, outcome.id(), outcome.exitCode());
    return new Results(
        sample.header(), List.of(requirement), List.of(scenario), List.of(exploration), footer);
  }
}

package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.spec.result.Outcome;

/** What a person reads at the end, line by line. */
final class SummaryTest {
  private static final Duration TIME = Duration.ofMillis(7_260);
  private static final Path OUT = Path.of("out", "acme-dma");

  @Test
  void conformant() {
    RunSummary run =
        SampleRun.of(
            "conformant (dma)",
            Outcome.PASSED,
            OUT,
            SampleRun.passed("spi.answers"),
            SampleRun.passed("dma.gen.continues"),
            SampleRun.read("dma.gen.overrun", "dma.exhausted", "at the end of the prepared range"));

    assertThat(text(run, Paint.NONE))
        .isEqualTo(
            """
            conformant (dma)
              acme-dma 2.3, 0 scenarios, 7.3 s

              area  level  passed  failed  untested
              spi   MUST        1       0         0
              dma   MUST        2       0         0

            Readings of what the documents leave open
              dma.exhausted  at the end of the prepared range
            """);
  }

  @Test
  void violated() {
    RunSummary run =
        SampleRun.of(
            "NOT conformant (dma)",
            Outcome.FAILED,
            OUT,
            SampleRun.failed("dma.prepare.nests", "SHOULD", "the second\n", "one"),
            SampleRun.failed(
                "dma.gen.continues", "MUST", "the first\n\n  Let memory = 1\n", "one", "two"));

    assertThat(text(run, Paint.NONE))
        .isEqualTo(
            """
            NOT conformant (dma)
              acme-dma 2.3, 0 scenarios, 7.3 s

              area  level   passed  failed  untested
              dma   MUST         0       1         0
              dma   SHOULD       0       1         0

            Failed
              dma.gen.continues  MUST, blamed in 2 scenarios
                A call MUST do what dma.gen.continues says.
                out/acme-dma/counterexamples/dma.gen.continues.json
              dma.prepare.nests  SHOULD, blamed in 1 scenario
                A call SHOULD do what dma.prepare.nests says.
                out/acme-dma/counterexamples/dma.prepare.nests.json

            First counterexample
              the first

                Let memory = 1
            """);
  }

  @Test
  void undecided() {
    RunSummary run =
        SampleRun.of(
            "not decided (dma)",
            Outcome.UNTESTED,
            OUT,
            SampleRun.untested("dma.prepare.nests", "no scenario asked it"));

    assertThat(text(run, Paint.NONE))
        .endsWith(
            """

            Not decided
              dma.prepare.nests  SHOULD  no scenario asked it
            """);
  }

  @Test
  void whatFailuresLeftUndecidedIsOneLine() {
    RunSummary run =
        SampleRun.of(
            "NOT conformant (dma)",
            Outcome.FAILED,
            OUT,
            SampleRun.failed("dma.gen.continues", "MUST", "the first", "one"),
            SampleRun.untested("dma.prepare.nests", "cut off"),
            SampleRun.untested("dma.prepare.other-range", "cut off"));

    assertThat(text(run, Paint.NONE))
        .endsWith(
            """

            Not decided
              2 requirements; the report says why. Mend what failed first
            """);
  }

  @Test
  void whatWasNotAskedIsCountedByReason() {
    RunSummary run =
        SampleRun.of(
            "conformant (dma)",
            Outcome.PASSED,
            OUT,
            SampleRun.passed("dma.gen.continues"),
            SampleRun.notAsked("mbuf.gen.count", "area mbuf was not asked"),
            SampleRun.notAsked("mbuf.gen.coverage", "area mbuf was not asked"));

    assertThat(text(run, Paint.NONE))
        .endsWith(
            """
              area  level  passed  failed  untested
              dma   MUST        1       0         0
              not asked: 2, area mbuf was not asked
            """);
  }

  @Test
  void whatMostScenariosBlameComesFirst() {
    RunSummary run =
        SampleRun.of(
            "NOT conformant (dma)",
            Outcome.FAILED,
            OUT,
            SampleRun.failed("dma.gen.overrun", "MUST", "seldom", "one"),
            SampleRun.failed("dma.gen.continues", "MUST", "often", "one", "two"));

    assertThat(text(run, Paint.NONE))
        .containsSubsequence("dma.gen.continues  MUST", "dma.gen.overrun  MUST", "\n  often\n");
  }

  @Test
  void namesTheFilesThatThereAre(@TempDir Path folder) throws IOException {
    Files.createFile(folder.resolve("results.jsonl"));
    Files.createFile(folder.resolve("report.html"));
    RunSummary run =
        SampleRun.of("conformant", Outcome.PASSED, folder, SampleRun.passed("spi.answers"));

    assertThat(new Summary(run, TIME, Paint.NONE).lines())
        .contains("  report   " + folder.resolve("report.html"))
        .contains("  results  " + folder.resolve("results.jsonl"))
        .noneMatch(line -> line.contains("JUnit"));
  }

  @Test
  void coloursChangeNoWord() {
    RunSummary run =
        SampleRun.of(
            "NOT conformant (dma)",
            Outcome.FAILED,
            OUT,
            SampleRun.failed("dma.gen.continues", "MUST", "the first", "one"));

    String coloured = text(run, Paint.COLOURS);

    assertThat(coloured).contains("\u001b[1;31m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(run, Paint.NONE));
  }

  private static String text(RunSummary run, Paint paint) {
    return String.join("\n", new Summary(run, TIME, paint).lines()) + "\n";
  }
}

package org.scatterproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A full disk, a folder that cannot be written, kill -9: earlier results stay whole. */
final class DisasterIT {
  private static final List<String> SMALL_RUN = List.of("run", "--only", "dma.continue.*");

  @TempDir private static Path earlier;

  @TempDir private Path folder;
  private Distribution distribution;

  @BeforeAll
  static void run() throws Exception {
    Ran ran = Distribution.in(earlier).scatterproof(SMALL_RUN.toArray(String[]::new));
    assertThat(ran.exitCode()).as(ran.err()).isZero();
  }

  @BeforeEach
  void anEarlierRun() throws IOException {
    distribution = Distribution.in(folder);
    try (Stream<Path> files = Files.walk(earlier.resolve("out"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(earlier.relativize(file).toString()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "judging, 0",
    "judging, 500",
    "writing the reports, 0",
    "writing the reports, 100",
    "writing the reports, 1500",
    "writing the matrix, 0"
  })
  void aKilledRunLeavesEarlierResultsWhole(String moment, long millisAfter) throws Exception {
    Process process = distribution.start(SMALL_RUN.toArray(String[]::new));
    try (var lines = process.errorReader(UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.contains(moment)) {
        line = lines.readLine();
      }
      // When exactly is of no account: whatever the moment, the claim is the same.
      process.waitFor(millisAfter, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    assertWhole();
  }

  @Test
  void resultsThatAKilledRunHadMovedAsideArePutBack() throws Exception {
    Files.move(folder.resolve("out/reference"), folder.resolve("out/.reference.old-999999999"));
    Files.createDirectory(folder.resolve("out/.reference.new-999999999"));

    assertWhole();
    distribution.scatterproof(SMALL_RUN.toArray(String[]::new));
    assertThat(Files.readAllLines(folder.resolve("out/reference/history.jsonl"))).hasSize(2);
    assertThat(folder.resolve("out/.reference.new-999999999")).doesNotExist();
  }

  /** A limit on the size of files fails as a full disk does: while something is written. */
  @ParameterizedTest
  @ValueSource(ints = {1, 8, 40, 200})
  void aFullDiskLeavesEarlierResultsWhole(int kibibytes) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash, whose ulimit this needs");
    byte[] before = Files.readAllBytes(folder.resolve("out/reference/results.jsonl"));

    Ran ran = distribution.limited(kibibytes, SMALL_RUN.toArray(String[]::new));

    assertThat(ran.err().lines()).last().asString().startsWith("scatterproof: ");
    assertThat(ran.err()).doesNotContain("\tat ");
    // Of a kibibyte not even the results fit.
    assertThat(ran.exitCode()).isIn(kibibytes == 1 ? List.of(70) : List.of(0, 70));
    if (ran.exitCode() == 70) {
      assertThat(folder.resolve("out/reference/results.jsonl")).hasBinaryContent(before);
    }
    assertWhole();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no /proc, which nobody can write to");

    Ran ran = distribution.scatterproof("run", "--out", "/proc/self");

    assertThat(ran.err().lines()).last().asString().contains("cannot be written");
    assertThat(ran.exitCode()).isEqualTo(64);
  }

  @Test
  void aDamagedHistoryCostsNoVerdict() throws Exception {
    Files.writeString(folder.resolve("out/reference/history.jsonl"), "oops\n");

    Ran ran = distribution.scatterproof(SMALL_RUN.toArray(String[]::new));

    assertThat(ran.err().lines())
        .last()
        .asString()
        .contains("history.jsonl:1: not JSON")
        .endsWith("it is kept as history.damaged.jsonl");
    assertThat(ran.exitCode()).isZero();
    assertThat(folder.resolve("out/reference/history.damaged.jsonl")).hasContent("oops");
  }

  private void assertWhole() throws Exception {
    Ran ran = distribution.scatterproof("verify-results", "out/reference");

    assertThat(ran.out()).startsWith("complete: ");
    assertThat(ran.exitCode()).isZero();
  }
}

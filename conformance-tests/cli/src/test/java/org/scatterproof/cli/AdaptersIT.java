package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an author in another language does in the first ten minutes: skeleton, build, check,
 * verdict. What needs a compiler or an interpreter that is missing is skipped, and says which.
 *
 * <p>The program finds no Allure here, whose page would take most of the time and says nothing new.
 */
final class AdaptersIT {
  private static final String STRICT = "-Wall -Wextra -Wpedantic -Wconversion -Werror";
  private static final String C_ADAPTER = "code/adapter";

  @TempDir private Path folder;
  private Distribution distribution;

  @BeforeEach
  void here() {
    distribution = new Distribution(folder, folder);
  }

  @ParameterizedTest
  @CsvSource({
    "c, cc, code/adapter, 'conformant (dma with copy, mapper, clone, transfer; mbuf; memory-cursor)'",
    "cpp, c++, code/adapter, 'conformant (mbuf)'",
    "python, python3, python3 code/adapter.py, 'conformant (dma)'"
  })
  void theSkeletonOfEachLanguageBuildsAndPasses(
      String language, String needed, String command, String verdict) throws Exception {
    assumeThereIs(needed);
    make(language);

    Ran check = distribution.scatterproof("adapter", "check", "--impl", "command=" + command);
    Ran run =
        distribution.scatterproof(
            "run", "--impl", "command=" + command, "--jobs", "2", "--tries", "3000");

    assertThat(check.out()).contains("ok  end ");
    assertThat(check.exitCode()).as(check.err()).isZero();
    assertThat(run.out())
        .startsWith(verdict + ", profile documented\n")
        .containsPattern(" others +holds +[0-9]+ calls: [13] models?, [13] scopes?");
    assertThat(run.exitCode()).isZero();
  }

  /** Models and scopes ask no list bit for bit: the catalog and the vectors do. */
  @Test
  void theExampleInCIsTheCanonicalOneToo() throws Exception {
    assumeThereIs("cc");
    make("c");

    Ran run =
        distribution.scatterproof(
            "run", "--impl", "command=" + C_ADAPTER, "--profile", "exact", "--tries", "0");

    assertThat(run.out())
        .startsWith(
            "conformant (dma with copy, mapper, clone, transfer; mbuf; memory-cursor), profile"
                + " exact\n");
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dma", "mbuf", "memory-cursor"})
  void theExampleInCAnswersEveryVectorAsRecorded(String area) throws Exception {
    assumeThereIs("cc");
    make("c");

    Ran run =
        distribution.scatterproof(
            "replay",
            Path.of("..", "..", "spec", "vectors", area + ".jsonl.gz").toAbsolutePath().toString(),
            "--impl",
            "command=" + C_ADAPTER,
            "--profile",
            "exact");

    assertThat(run.out()).startsWith("nothing wrong as far as replayed: ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aMistakeThatOnlyAModelMeetsIsFoundAndMadeSmall() throws Exception {
    assumeThereIs("cc");
    makeWith(
        "    at += length;\n",
        "    at += length - (own->last == 3 && count == 1 && length > 1);\n");

    Ran run =
        distribution.scatterproof(
            "run", "--impl", "command=" + C_ADAPTER, "--jobs", "2", "--only", "dma.continuation");

    assertThat(run.out()).contains("dma.continuation  violated").contains("shrunk in ");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "c, gcc, c99, adapter.c dma.c placement.c mbuf.c memory_cursor.c",
    "c, clang, c99, adapter.c dma.c placement.c mbuf.c memory_cursor.c",
    "cpp, g++, c++17, adapter.cpp",
    "cpp, clang++, c++17, adapter.cpp"
  })
  void headerAndExampleGiveNoWarning(
      String language, String compiler, String standard, String sources) throws Exception {
    assumeThereIs(compiler);
    distribution.scatterproof("adapter", "new", "--lang", language, "code");

    assertBuilds(compiler + " -std=" + standard + " -O2 " + STRICT + " " + sources + " -o adapter");
  }

  @Test
  void aMistakeInCIsBlamedByItsName() throws Exception {
    assumeThereIs("cc");
    makeWith("  *num_segments = count;", "  *num_segments = count + 1;");

    Ran run = runAll();

    assertThat(run.out())
        .startsWith("not conformant: ")
        .contains("dma.gen.count violated by \"c-example\"");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aCrashInCIsBlamedAndTheRunGoesOn() throws Exception {
    assumeThereIs("cc");
    makeWith("  *num_segments = count;", "  if (count == 3) abort();\n  *num_segments = count;");

    Ran run = runAll();

    assertThat(run.out())
        .startsWith("not conformant: 1 of ")
        .contains("spi.answers violated by \"c-example\"");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private Ran runAll() throws IOException, InterruptedException {
    return distribution.scatterproof(
        "run", "--impl", "command=" + C_ADAPTER, "--only", "dma.continue.*");
  }

  private void makeWith(String old, String by) throws Exception {
    distribution.scatterproof("adapter", "new", "--lang", "c", "code");
    Path source = folder.resolve("code/dma.c");
    String text = Files.readString(source);
    assertThat(text).containsOnlyOnce(old);
    Files.writeString(source, text.replace(old, by));
    assertBuilds("make");
  }

  private void make(String language) throws Exception {
    Ran written = distribution.scatterproof("adapter", "new", "--lang", language, "code");
    assertThat(written.exitCode()).as(written.err()).isZero();
    if (Files.exists(folder.resolve("code/Makefile"))) {
      assertBuilds("make");
    }
  }

  private void assertBuilds(String command) throws IOException, InterruptedException {
    Path told = folder.resolve("build.txt");
    Process build =
        new ProcessBuilder(command.split(" "))
            .directory(folder.resolve("code").toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    assertThat(build.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(build.exitValue()).as(Files.readString(told)).isZero();
    assertThat(told).content().doesNotContain("warning");
  }

  private static void assumeThereIs(String program) {
    List<String> needed = new ArrayList<>(List.of(program));
    if (List.of("cc", "c++").contains(program)) {
      needed.add("make");
    }
    for (String each : needed) {
      assumeTrue(isOnPath(each), "there is no " + each + ", which this needs");
    }
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }
}

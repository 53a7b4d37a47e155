package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scatterproof.engine.recording.TraceFailure;
import org.scatterproof.engine.recording.TraceVerdict;

/** scatterproof_trace.h builds without a warning, and what its example prints is judged. */
final class TraceHeaderTest {

  private static final Path HEADERS = Path.of("..", "adapters", "c");
  private static final Path EXAMPLE = HEADERS.resolve("trace-example").resolve("trace_example.c");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "gcc, -std=c99",
    "gcc, -std=c99 -DSPT_LINE=512",
    "clang, -std=c99",
    "g++, -std=c++17 -x c++",
    "clang++, -std=c++17 -x c++"
  })
  void theExampleIsBuiltAndJudged(String compiler, String options) throws Exception {
    Path program = folder.resolve("example");
    build(compiler, options, program);

    TraceVerdict right = RecordedScenarios.judge(run(List.of(program.toString())));
    TraceVerdict wrong = RecordedScenarios.judge(run(List.of(program.toString(), "forget")));

    assertThat(right.failures()).extracting(TraceFailure::text).isEmpty();
    assertThat(right.calls()).isEqualTo(8);
    assertThat(right.exercised()).containsKeys("dma.gen.coverage", "mbuf.gen.coverage");
    assertThat(wrong.failures())
        .extracting(TraceFailure::requirement)
        .containsExactly("dma.gen.continues");
  }

  private static void build(String compiler, String options, Path program) throws Exception {
    List<String> words = new ArrayList<>(List.of(compiler));
    words.addAll(Arrays.asList(options.split(" ", -1)));
    words.addAll(List.of("-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror"));
    words.addAll(List.of("-I", HEADERS.toString(), EXAMPLE.toString(), "-o", program.toString()));
    Process process;
    try {
      process = new ProcessBuilder(words).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "there is no " + compiler + " here");
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static byte[] run(List<String> words) throws Exception {
    Process process = new ProcessBuilder(words).start();
    byte[] printed = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return printed;
  }
}

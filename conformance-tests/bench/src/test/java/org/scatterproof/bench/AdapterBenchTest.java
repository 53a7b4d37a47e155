package org.scatterproof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scatterproof.engine.implementation.ImplementationUnavailable;

/** The example in C is built, and every call that a walk promises is judged. */
final class AdapterBenchTest {

  private static final List<AdapterWalk> WALKS =
      List.of(
          new AdapterWalk("7 pages, 1 a call", 7, 1, 3), new AdapterWalk("7, 3 a call", 7, 3, 3));

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @TempDir private Path folder;
  @TempDir private Path another;

  @Test
  void everyCallOfAWalkIsJudged() throws Exception {
    assumeTrue(CCompiler.build(another).program().isPresent(), "there is no C compiler");

    int code = bench().measure(List.of("--quick"), folder);

    // A walk of which not every call was judged would be "not timed", and the exit code 3.
    assertThat(told.toString(StandardCharsets.UTF_8))
        .startsWith("c-example 1.0: judged genIOVMSegments calls through one adapter process")
        .containsPattern("7 pages, 1 a call +7 +[0-9 ]+")
        .containsPattern("7, 3 a call +3 +[0-9 ]+");
    assertThat(code).isZero();
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> bench().measure(List.of("--word", "./no-such-program"), folder))
        .isInstanceOf(ImplementationUnavailable.class)
        .hasMessageContaining("./no-such-program cannot be started");
  }

  private AdapterBench bench() {
    return new AdapterBench(new PrintStream(told, true, StandardCharsets.UTF_8), text -> {}, WALKS);
  }
}

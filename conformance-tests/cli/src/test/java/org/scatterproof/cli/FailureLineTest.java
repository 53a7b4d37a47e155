package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.input.BadInput;
import picocli.CommandLine;

/** What goes wrong while a command works costs one line, and never a stack trace. */
final class FailureLineTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Output output = Output.of(System.out, Ran.stream(err), "", Map.of());

  @Test
  void whatTheEngineRefusesIsSaidAsItIs() {
    int exitCode = handle(new BadInput("a.yaml", 3, 7, "there is no key pagess"));

    assertThat(Ran.text(err)).isEqualTo("scatterproof: a.yaml:3:7: there is no key pagess\n");
    assertThat(exitCode).isEqualTo(65);
  }

  @Test
  void theSystemsRefusalNamesItsKind() {
    int exitCode = handle(new AccessDeniedException("out"));

    assertThat(Ran.text(err))
        .isEqualTo(
            "scatterproof: this could not be finished: AccessDeniedException: out;"
                + " earlier results are as they were\n");
    assertThat(exitCode).isEqualTo(70);
  }

  @Test
  void ourOwnFaultLeavesItsStackTraceInAFile() throws IOException {
    int exitCode = handle(new IllegalStateException("two\nlines"));

    assertThat(Ran.text(err))
        .startsWith("scatterproof: a fault of Scatterproof itself: java.lang.IllegalState")
        .containsOnlyOnce("\n");
    assertThat(exitCode).isEqualTo(70);
    Path log = log();
    assertThat(log).content().contains("at org.scatterproof.cli.FailureLineTest.");
    Files.delete(log);
  }

  private int handle(Exception failure) {
    return new FailureLine(output)
        .handleExecutionException(failure, new CommandLine(new Scatterproof()), null);
  }

  private Path log() {
    Matcher named = Pattern.compile("stack trace in ([^)]+)\\)").matcher(Ran.text(err));
    assertThat(named.find()).isTrue();
    return Path.of(named.group(1));
  }
}

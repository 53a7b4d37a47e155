package org.scatterproof.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is ended with an adapter, and who is not. */
final class DescendantsTest {
  private static final long SECONDS = 10;

  private final String run = UUID.randomUUID().toString();

  @BeforeEach
  void needsProcesses() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no /proc, by which marks are found");
  }

  @AfterEach
  void endAll() {
    Descendants.endMarked(run);
  }

  /** With several jobs one adapter's work ends before another's. */
  @Test
  void anotherAdapterOfTheSameRunGoesOn() throws Exception {
    Process first = sleeper(run + ".1");
    Process eleventh = sleeper(run + ".11");

    Descendants.end(first.toHandle(), run + ".1");

    assertThat(first.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(eleventh.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
  }

  @Test
  void whatAnAdapterLeftBehindEndsWithIt() throws Exception {
    Process first = sleeper(run + ".1");
    Process orphan = sleeper(run + ".1");

    Descendants.end(first.toHandle(), run + ".1");

    assertThat(orphan.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theEndOfARunEndsAllOfIt() throws Exception {
    Process first = sleeper(run + ".1");
    Process second = sleeper(run + ".2");
    Process stranger = sleeper(UUID.randomUUID() + ".1");

    Descendants.endMarked(run);

    assertThat(first.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(second.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  private static Process sleeper(String mark) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sleep", "60");
    builder.environment().put(Descendants.VARIABLE, mark);
    return builder.start();
  }
}

package org.scatterproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.scatterproof.checker.core.Coverage;

/** How a search goes on, in one line. */
final class CheckProgressTest {
  private final List<String> shown = new ArrayList<>();
  private long nanos;

  private final CheckProgress progress =
      new CheckProgress(
          new StatusLine() {
            @Override
            public void announce(String text) {
              shown.add(text);
            }

            @Override
            public void update(String text) {
              shown.add(text);
            }

            @Override
            public void close() {}
          },
          () -> nanos);

  @Test
  void configurationsStatesRateAndEnd() {
    nanos = TimeUnit.SECONDS.toNanos(10);

    progress.at(new Coverage(250, 1000, 9000, 45_000_000, 0, 0, 4));

    assertThat(shown)
        .containsExactly(
            "250 of 1000 configurations, 9000 states, 4.5 M transitions/s, ends in about 30 s");
  }

  @Test
  void longTimesInMinutesAndHours() {
    nanos = TimeUnit.SECONDS.toNanos(100);

    progress.at(new Coverage(1, 4, 1, 0, 0, 0, 4));
    progress.at(new Coverage(1, 100, 1, 0, 0, 0, 4));

    assertThat(shown)
        .satisfiesExactly(
            first -> assertThat(first).endsWith(", ends in about 5 min 0 s"),
            second -> assertThat(second).endsWith(", ends in about 2 h 45 min"));
  }

  @Test
  void nothingBeforeThereIsSomethingToTell() {
    progress.at(new Coverage(0, 1000, 0, 0, 0, 0, 0));

    assertThat(shown).isEmpty();
  }
}

package org.scatterproof.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.scatterproof.checker.core.Coverage;
import org.scatterproof.checker.core.Search;

/** Tells how a search goes on: configurations, states, transitions a second, when it may end. */
final class CheckProgress implements Search.Listener {
  private static final double NANOS = 1e9;
  private static final double MILLION = 1e6;

  private final StatusLine line;
  private final LongSupplier nanos;
  private final long startedAt;

  CheckProgress(StatusLine line, LongSupplier nanos) {
    this.line = line;
    this.nanos = nanos;
    startedAt = nanos.getAsLong();
  }

  @Override
  public void at(Coverage soFar) {
    if (soFar.configurations() == 0) {
      return;
    }
    double seconds = (nanos.getAsLong() - startedAt) / NANOS;
    double share = (double) soFar.configurations() / soFar.configurationsTotal();
    line.update(
        soFar.configurations()
            + " of "
            + Numbers.of(soFar.configurationsTotal(), "configuration")
            + ", "
            + Numbers.of(soFar.states(), "state")
            + String.format(
                Locale.ROOT, ", %.1f M transitions/s", soFar.transitions() / seconds / MILLION)
            + ", ends in about "
            + left(seconds / share - seconds));
  }

  private static String left(double seconds) {
    Duration left = Duration.ofSeconds(Math.round(seconds));
    if (left.toHours() > 0) {
      return left.toHours() + " h " + left.toMinutesPart() + " min";
    }
    return left.toMinutes() > 0
        ? left.toMinutes() + " min " + left.toSecondsPart() + " s"
        : left.toSeconds() + " s";
  }
}

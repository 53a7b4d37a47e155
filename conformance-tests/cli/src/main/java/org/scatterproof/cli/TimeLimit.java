package org.scatterproof.cli;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.Halt;

/** Ends a search when its time is over. */
final class TimeLimit {
  private final Timer timer = new Timer("time limit", true);

  private TimeLimit() {}

  /** Begins to count; null never ends anything. */
  static TimeLimit of(@Nullable Duration time, Halt halt) {
    TimeLimit limit = new TimeLimit();
    if (time != null) {
      limit.timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              halt.because("the time limit of " + Seconds.of(time) + " was reached");
            }
          },
          time.toMillis());
    }
    return limit;
  }

  /** Counts no longer. */
  void cancel() {
    timer.cancel();
  }
}

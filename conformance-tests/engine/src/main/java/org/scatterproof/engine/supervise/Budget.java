package org.scatterproof.engine.supervise;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How often workers may hang and die before a run gives up. */
public final class Budget {

  private static final int MOST_TIMEOUTS = 12;
  private static final int MOST_DEATHS = 25;
  private static final int MOST_STILLBORN = 3;
  private static final Duration MOST_HANGING = Duration.ofSeconds(75);

  private int timeouts;
  private int deaths;
  private int stillborn;
  private Duration hanging = Duration.ZERO;

  /** A scenario that had its time. */
  public void addTimeout(Duration waited) {
    timeouts++;
    hanging = hanging.plus(waited);
  }

  /** A process that died, or had to be ended. */
  public void addDeath() {
    deaths++;
  }

  /** A worker that died before it ran anything. */
  void addStillborn() {
    stillborn++;
  }

  /** Why no further worker is started; null while one may be. */
  public @Nullable String exhausted() {
    if (timeouts >= MOST_TIMEOUTS || hanging.compareTo(MOST_HANGING) >= 0) {
      return "the implementation did not answer " + timeouts + " times, and the run gave up";
    }
    if (deaths >= MOST_DEATHS) {
      return "the implementation ended its process " + deaths + " times, and the run gave up";
    }
    if (stillborn >= MOST_STILLBORN) {
      return "the worker process dies before it runs anything";
    }
    return null;
  }
}

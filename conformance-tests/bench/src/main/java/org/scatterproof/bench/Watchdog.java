package org.scatterproof.bench;

import java.time.Duration;

/** Ends this JVM when an implementation does not come back. */
final class Watchdog {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int NO_SUCCESS = 1;

  private final RoundLog log;
  private volatile long fedAt = System.nanoTime();

  private Watchdog(RoundLog log) {
    this.log = log;
  }

  static Watchdog start(RoundLog log) {
    Watchdog dog = new Watchdog(log);
    Thread thread = new Thread(dog::watch, "watchdog");
    thread.setDaemon(true);
    thread.start();
    return dog;
  }

  /** Says that a round has ended. */
  void feed() {
    fedAt = System.nanoTime();
  }

  private void watch() {
    long patience = PATIENCE.toNanos();
    while (true) {
      long rest = patience - (System.nanoTime() - fedAt);
      if (rest <= 0) {
        log.addFailure("it did not return within " + PATIENCE.toSeconds() + " s");
        Runtime.getRuntime().halt(NO_SUCCESS);
      }
      try {
        Thread.sleep(Math.max(1, rest / 1_000_000));
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}

package org.scatterproof.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Whole lines, far enough apart that a log stays readable. */
final class OccasionalLines implements StatusLine {
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

  private final PrintStream err;
  private final LongSupplier nanos;
  private long shownAt;
  private boolean closed;

  OccasionalLines(PrintStream err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.shownAt = nanos.getAsLong();
  }

  @Override
  public synchronized void announce(String text) {
    if (!closed) {
      err.println("scatterproof: " + text);
      err.flush();
      shownAt = nanos.getAsLong();
    }
  }

  @Override
  public synchronized void update(String text) {
    if (nanos.getAsLong() - shownAt >= PAUSE) {
      announce(text);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}

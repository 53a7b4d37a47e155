package org.scatterproof.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line of a terminal that is written over again and again. */
final class RewrittenLine implements StatusLine {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(80);
  private static final String ERASE = "\r\u001b[K";

  /** A line longer than the terminal's would be rewritten only in part: it is cut at the edge. */
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";

  private final PrintStream err;
  private final LongSupplier nanos;
  private long shownAt;
  private boolean closed;

  RewrittenLine(PrintStream err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.shownAt = nanos.getAsLong() - PAUSE;
  }

  @Override
  public synchronized void announce(String text) {
    if (!closed) {
      err.print(ERASE + NO_WRAP + text + WRAP);
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
    if (!closed) {
      closed = true;
      err.print(ERASE);
      err.flush();
    }
  }
}

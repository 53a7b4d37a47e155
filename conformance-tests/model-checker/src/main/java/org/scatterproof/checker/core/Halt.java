package org.scatterproof.checker.core;

import org.jspecify.annotations.Nullable;

/** Tells a search from any thread that it is to end where it is. */
public final class Halt {
  private volatile @Nullable String reason;

  /** Ends the search soon; the first reason counts. */
  public synchronized void because(String why) {
    if (reason == null) {
      reason = why;
    }
  }

  /** Whether the search is to end. */
  public boolean isAsked() {
    return reason != null;
  }

  /** Why; null while it is not to end. */
  public @Nullable String reason() {
    return reason;
  }
}

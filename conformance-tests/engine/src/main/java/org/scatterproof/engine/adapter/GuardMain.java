package org.scatterproof.engine.adapter;

import java.io.IOException;

/**
 * Outlives us by a moment, if need be: waits until its standard input ends, which it does when we
 * end in whatever way, kill -9 included, and then ends every adapter that we left behind.
 */
public final class GuardMain {

  private GuardMain() {}

  /** Takes the mark of our adapters. */
  public static void main(String[] arguments) throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is ever said; only the end counts.
    }
    Descendants.endMarked(arguments[0]);
  }
}

package org.scatterproof.bench.checker;

import java.io.IOException;

/** Somebody who searches A8 L3 N2, whole, each time that it is asked. */
interface Searcher {

  /** Whom the table names. */
  String name();

  /**
   * Searches once.
   *
   * @throws IOException if it fails, or counts something else than {@link Model#A8_L3_N2} has
   */
  Round search() throws IOException, InterruptedException;

  /**
   * What one search took.
   *
   * @param seconds by the clock
   * @param cpuSeconds of all its threads; what else a machine does shows less in these
   */
  record Round(double seconds, double cpuSeconds) {}
}

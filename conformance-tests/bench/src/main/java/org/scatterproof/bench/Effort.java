package org.scatterproof.bench;

/**
 * How long a case is looked at.
 *
 * @param forks JVMs
 * @param warmups rounds of each that do not count
 * @param rounds of each that count
 * @param roundMillis of one language in one round
 */
record Effort(int forks, int warmups, int rounds, int roundMillis) {

  static final Effort USUAL = new Effort(2, 5, 15, 100);
  static final Effort QUICK = new Effort(1, 4, 5, 50);
}

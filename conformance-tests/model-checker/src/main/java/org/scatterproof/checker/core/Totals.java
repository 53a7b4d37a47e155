package org.scatterproof.checker.core;

/** Sums over configurations. A worker has one of its own, and hands it over now and then. */
final class Totals {
  private long configurations;
  private long states;
  private long transitions;
  private long statesStoodFor;
  private long transitionsStoodFor;
  private int depth;
  private boolean complete = true;

  /**
   * Adds what the last search covered; a configuration that was not searched to its end counts as
   * its states only.
   */
  void add(BreadthFirst search, long weight) {
    if (search.isComplete()) {
      configurations++;
    } else {
      complete = false;
    }
    states += search.states();
    transitions += search.transitions();
    statesStoodFor += weight * search.states();
    transitionsStoodFor += weight * search.transitions();
    depth = Math.max(depth, search.depth());
  }

  /** Takes another's sums over, and leaves it empty. */
  synchronized void take(Totals other) {
    configurations += other.configurations;
    states += other.states;
    transitions += other.transitions;
    statesStoodFor += other.statesStoodFor;
    transitionsStoodFor += other.transitionsStoodFor;
    depth = Math.max(depth, other.depth);
    complete &= other.complete;
    other.configurations = 0;
    other.states = 0;
    other.transitions = 0;
    other.statesStoodFor = 0;
    other.transitionsStoodFor = 0;
  }

  /** Whether every configuration that was searched was searched to its end. */
  synchronized boolean isComplete() {
    return complete;
  }

  synchronized Coverage coverage(long configurationsTotal) {
    return new Coverage(
        configurations,
        configurationsTotal,
        states,
        transitions,
        statesStoodFor,
        transitionsStoodFor,
        depth);
  }
}

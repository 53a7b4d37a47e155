package org.scatterproof.bench;

/**
 * What one case does again and again, with an implementation of its own and a world of its own.
 * driver.c holds the twin of every workload: the same world, the same calls.
 */
interface Workload {

  /**
   * One operation; allocates nothing.
   *
   * @return segments that it made; 1 where it makes none
   * @throws CannotMeasure when the implementation refuses
   */
  long operation();

  /** One operation, whose lists are mixed into a hash. */
  long hash(long hash);

  /** Begins from the start: where the next operation continues, and what is random. */
  void restart();
}

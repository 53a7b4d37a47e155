package org.scatterproof.spec.dma;

import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;

/**
 * Why copied memory holds what the descriptor's memory holds; {@link #OPEN} where it need not: the
 * device may have written one of the two since, or the driver the other, or nobody ever copied.
 */
enum DmaFill {
  OPEN,
  /** prepare copied out, as its header says for the directions out, and out and in. */
  PREPARED,
  /** prepare copied out for a descriptor without direction, as was observed. */
  PREPARED_UNDIRECTED,
  /** synchronize copied out. */
  SYNCHRONIZED,
  /** synchronize copied out though the descriptor's direction is in, or none, as was observed. */
  SYNCHRONIZED_AGAINST,
  /** A forced copy was made of memory that was not copied before. */
  FORCED;

  /** What a successful prepare leaves behind. */
  static DmaFill ofPrepare(Direction direction, boolean synchronize) {
    if (!synchronize || direction == Direction.IN) {
      return OPEN;
    }
    return direction == Direction.NONE ? PREPARED_UNDIRECTED : PREPARED;
  }

  /**
   * What a successful synchronize leaves behind.
   *
   * @param held whether something was handed out for the preparation before
   */
  static DmaFill ofSynchronize(DmaFill before, int options, Direction direction, boolean held) {
    boolean out = (options & SynchronizeOptions.OUT) != 0;
    boolean forced = (options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0;
    if (out) {
      return direction == Direction.OUT || direction == Direction.OUT_IN
          ? SYNCHRONIZED
          : SYNCHRONIZED_AGAINST;
    }
    if (forced) {
      return held ? OPEN : FORCED;
    }
    return before;
  }
}

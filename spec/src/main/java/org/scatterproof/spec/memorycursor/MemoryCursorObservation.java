package org.scatterproof.spec.memorycursor;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.segment.SegmentLog;

/**
 * What was seen of one call of a memory cursor; a flyweight that its prober fills anew for every
 * step. Fields that the operation has no use for mean nothing.
 */
public final class MemoryCursorObservation {

  /** Creation: whether there is a cursor now. */
  public boolean created;

  /** The number of segments that the operation answered, unsigned. */
  public int answer;

  /** What the holder of the transfer size holds after the call; bytes. */
  public long transferSize;

  /** What the output function received and what stands in the array. */
  public final SegmentLog segments = new SegmentLog();

  /** The same call on a fresh cursor; null where it was not repeated. */
  public @Nullable MemoryCursorObservation fresh;

  /** The same call on a fresh cursor with another number of slots; null where it was not made. */
  public @Nullable MemoryCursorObservation otherCapacity;
}

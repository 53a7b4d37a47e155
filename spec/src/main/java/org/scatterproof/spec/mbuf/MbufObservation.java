package org.scatterproof.spec.mbuf;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;

/**
 * What was seen of one call of a cursor; a flyweight that its prober fills anew for every step.
 * Fields that the operation has no use for mean nothing.
 */
public final class MbufObservation {

  /** Creation: whether there is a cursor now. */
  public boolean created;

  /** The number that the operation answered, unsigned. */
  public int answer;

  /** What the output function received and what stands in the array. */
  public final SegmentLog segments = new SegmentLog();

  /** Tags of the bytes that the answered segments name, in order, read after the call. */
  public final RunList deviceView = new RunList();

  public final ChainImage chainBefore = new ChainImage();
  public final ChainImage chainAfter = new ChainImage();

  /** Requests that the pool refused during the call. */
  public int poolRefusals;

  /** Mbufs taken from the pool that are neither in a chain of the scenario nor given back. */
  public int leaked;

  /** Mbufs given back that the pool had not given out, or twice. */
  public int wrongFrees;

  /** Mbufs of a chain that were given back while the chain still links to them. */
  public int freedInUse;

  /** Bytes changed outside the mbufs that the call took from the pool. */
  public boolean innocentTouched;

  /** The same call on a fresh cursor in an equal world; null where it was not repeated. */
  public @Nullable MbufObservation fresh;
}

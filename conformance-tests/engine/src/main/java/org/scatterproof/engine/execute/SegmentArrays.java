package org.scatterproof.engine.execute;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.ByteOrdering;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.spi.NamedDmaOutput;

/**
 * The arrays that generating calls are given, one for each layout, for as many probes as one thread
 * has: between calls an array is as if nobody had used it.
 */
public final class SegmentArrays {

  /** Guard slots for a prober that looks closely. */
  public static final int WIDE_GUARD = 4096;

  private final Map<String, SegmentArray> arrays = new HashMap<>();
  private final int guardSlots;

  /**
   * Arrays with guards.
   *
   * @param guardSlots slots behind the last one that are watched for writes, at least 1; what each
   *     costs is a comparison of 16 bytes per call. A write further out throws.
   */
  public SegmentArrays(int guardSlots) {
    this.guardSlots = guardSlots;
  }

  /** The array that an output function of a command writes; any other but a named one has none. */
  SegmentArray of(@Nullable Object output, boolean machineIsBig) {
    if (output instanceof NamedDmaOutput named) {
      return get(named.wordBits(), named.ordering(), machineIsBig);
    }
    if (output instanceof NamedCursorOutput named) {
      return get(Long.SIZE, named.ordering(), machineIsBig);
    }
    // A recording function knows its own array; nobody else has any business in it.
    return arrays.computeIfAbsent(
        "opaque", key -> new SegmentArray(Long.SIZE, ByteOrder.LITTLE_ENDIAN, 1));
  }

  private SegmentArray get(int wordBits, ByteOrdering ordering, boolean machineIsBig) {
    ByteOrder order = ordering.isBig(machineIsBig) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return arrays.computeIfAbsent(
        wordBits + order.toString(), key -> new SegmentArray(wordBits, order, guardSlots));
  }
}

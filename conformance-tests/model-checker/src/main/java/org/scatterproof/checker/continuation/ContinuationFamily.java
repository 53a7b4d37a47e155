package org.scatterproof.checker.continuation;

import org.scatterproof.checker.core.ModelFamily;
import org.scatterproof.checker.core.SymmetricFamily;

/**
 * Every descriptor within the bounds, with every combination of limits: maxSegmentSize none, 1, 2
 * or 3; alignment 1 or 2; the whole address space below the address limit, or half of it.
 *
 * <p>The number of a configuration is that of its descriptor, times 16, plus that of its limits.
 */
public final class ContinuationFamily implements ModelFamily, SymmetricFamily {

  /** Combinations of limits. */
  static final int LIMITS = 16;

  private final ContinuationBounds bounds;
  private final SeededFault fault;

  /** Every extent there can be. */
  private final int[] starts;

  private final int[] lengths;

  /** By number of extents, the number of the first descriptor that has so many. */
  private final long[] firstDescriptors;

  public ContinuationFamily(ContinuationBounds bounds, SeededFault fault) {
    this.bounds = bounds;
    this.fault = fault;
    int pairs = 0;
    for (int length = 1; length <= bounds.longest(); length++) {
      pairs += bounds.addresses() - length + 1;
    }
    starts = new int[pairs];
    lengths = new int[pairs];
    int pair = 0;
    for (int start = 0; start < bounds.addresses(); start++) {
      for (int length = 1; length <= bounds.longest(); length++) {
        if (start + length <= bounds.addresses()) {
          starts[pair] = start;
          lengths[pair++] = length;
        }
      }
    }
    firstDescriptors = new long[bounds.extents() + 2];
    long combinations = 1;
    for (int extents = 1; extents <= bounds.extents(); extents++) {
      combinations *= pairs;
      firstDescriptors[extents + 1] = firstDescriptors[extents] + combinations;
    }
  }

  @Override
  public long configurations() {
    return firstDescriptors[bounds.extents() + 1] * LIMITS;
  }

  @Override
  public ContinuationModel newModel() {
    return new ContinuationModel(this, fault);
  }

  /** Sets a configuration up. */
  void load(long number, ContinuationSetup into) {
    int limits = (int) (number % LIMITS);
    long descriptor = number / LIMITS;
    int extents = 1;
    while (descriptor >= firstDescriptors[extents + 1]) {
      extents++;
    }
    long rest = descriptor - firstDescriptors[extents];
    into.begin(limits & 3, 1 + (limits >> 2 & 1), addressLimit(limits >> 3), extents);
    for (int i = 0; i < extents; i++) {
      int pair = (int) (rest % starts.length);
      rest /= starts.length;
      into.extent(i, starts[pair], lengths[pair]);
    }
    into.finish();
  }

  private int addressLimit(int which) {
    return which == 0 ? bounds.addresses() : bounds.addresses() / 2;
  }

  /**
   * {@inheritDoc}
   *
   * <p>All that a run can tell of addresses: how long each extent is, how much of it lies below the
   * limit, whether it begins at an odd address where that matters, and whether it touches the next
   * one, in either order.
   */
  @Override
  public KeyReader newKeyReader() {
    ContinuationSetup setup = new ContinuationSetup();
    return number -> {
      load(number, setup);
      return setup.key();
    };
  }
}

package org.scatterproof.bench;

import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.Direction;

/**
 * Extents of one length in falling order, each a length apart. Like {@link BenchMachine} it costs
 * as little as it can: what is timed is what walks it.
 */
final class BenchDescriptor implements MemoryDescriptor {

  private static final long FIRST_EXTENT = 0x100000;

  private final long total;
  private final long[] addresses;
  private final long[] lengths;
  private final long[] offsets;

  BenchDescriptor(int extents, long extentLength) {
    total = extents * extentLength;
    addresses = new long[extents];
    lengths = new long[extents];
    offsets = new long[extents];
    for (int i = 0; i < extents; i++) {
      addresses[i] = FIRST_EXTENT + (extents - 1L - i) * 2 * extentLength;
      lengths[i] = extentLength;
      offsets[i] = i * extentLength;
    }
  }

  @Override
  public long length() {
    return total;
  }

  @Override
  public Direction direction() {
    return Direction.OUT;
  }

  @Override
  public int extentCount() {
    return addresses.length;
  }

  @Override
  public long extentAddress(int index) {
    return addresses[index];
  }

  @Override
  public long extentLength(int index) {
    return lengths[index];
  }

  @Override
  public long extentOffset(int index) {
    return offsets[index];
  }
}

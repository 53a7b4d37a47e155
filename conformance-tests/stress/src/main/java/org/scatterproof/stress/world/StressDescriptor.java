package org.scatterproof.stress.world;

import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.Direction;

/**
 * Extents of different lengths with gaps between them. It never changes: two commands may share it,
 * as the documents let them.
 */
public final class StressDescriptor implements MemoryDescriptor {

  private static final long FIRST = 0x3_0000_0000L;
  private static final long APART = 0x10_0000L;
  private static final int EXTENTS = 6;

  private final long[] lengths = new long[EXTENTS];
  private final long[] offsets = new long[EXTENTS];
  private final long total;

  public StressDescriptor() {
    long offset = 0;
    for (int i = 0; i < EXTENTS; i++) {
      lengths[i] = 0x1000L + 0x200L * i;
      offsets[i] = offset;
      offset += lengths[i];
    }
    total = offset;
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
    return EXTENTS;
  }

  @Override
  public long extentAddress(int index) {
    return FIRST + (EXTENTS - index) * APART;
  }

  @Override
  public long extentLength(int index) {
    return lengths[index];
  }

  @Override
  public long extentOffset(int index) {
    return offsets[index];
  }

  /** Whether bytes lie in one of the extents. */
  boolean holds(long address, long length) {
    for (int i = 0; i < EXTENTS; i++) {
      long into = address - extentAddress(i);
      if (into >= 0 && length > 0 && into <= lengths[i] && length <= lengths[i] - into) {
        return true;
      }
    }
    return false;
  }
}

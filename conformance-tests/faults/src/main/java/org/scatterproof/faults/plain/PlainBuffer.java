package org.scatterproof.faults.plain;

import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.Direction;

/**
 * A descriptor of one stretch of memory.
 *
 * @param address physical
 * @param length bytes
 */
public record PlainBuffer(long address, long length, Direction direction)
    implements MemoryDescriptor {

  @Override
  public int extentCount() {
    return 1;
  }

  @Override
  public long extentAddress(int index) {
    return address;
  }

  @Override
  public long extentLength(int index) {
    return length;
  }

  @Override
  public long extentOffset(int index) {
    return 0;
  }
}

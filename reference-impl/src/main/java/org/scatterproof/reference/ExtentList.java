package org.scatterproof.reference;

import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Direction;

/**
 * A descriptor of memory that the command made: a copy, or what the device is given for a range.
 *
 * @param runs addresses and lengths, in the order of the bytes
 * @param direction which way the bytes travel
 */
record ExtentList(RunList runs, Direction direction) implements MemoryDescriptor {

  /** A descriptor of one extent. */
  static ExtentList ofOne(long address, long length, Direction direction) {
    RunList runs = new RunList();
    runs.add(address, length);
    return new ExtentList(runs, direction);
  }

  @Override
  public long length() {
    return runs.total();
  }

  @Override
  public int extentCount() {
    return runs.count();
  }

  @Override
  public long extentAddress(int index) {
    return runs.start(index);
  }

  @Override
  public long extentLength(int index) {
    return runs.length(index);
  }

  @Override
  public long extentOffset(int index) {
    return runs.offset(index);
  }
}

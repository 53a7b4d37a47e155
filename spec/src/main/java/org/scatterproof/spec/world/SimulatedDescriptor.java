package org.scatterproof.spec.world;

import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Direction;

/**
 * A memory descriptor over a list of extents. The list is held, not copied: whoever passes it in
 * leaves it as it is from then on.
 */
public final class SimulatedDescriptor implements MemoryDescriptor {

  private final Direction direction;
  private RunList extents;

  /**
   * @param direction which way the bytes travel
   * @param extents physical addresses and lengths, in the order of the bytes
   */
  public SimulatedDescriptor(Direction direction, RunList extents) {
    this.direction = direction;
    this.extents = extents;
  }

  /** Changes what the same object describes. The former list stays as it is. */
  public void replaceExtents(RunList replacement) {
    extents = replacement;
  }

  /** The physical address of every byte, in order. */
  public RunList bytes() {
    return extents;
  }

  @Override
  public long length() {
    return extents.total();
  }

  @Override
  public Direction direction() {
    return direction;
  }

  @Override
  public int extentCount() {
    return extents.count();
  }

  @Override
  public long extentAddress(int index) {
    return extents.start(index);
  }

  @Override
  public long extentLength(int index) {
    return extents.length(index);
  }

  @Override
  public long extentOffset(int index) {
    return extents.offset(index);
  }
}

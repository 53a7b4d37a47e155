package org.scatterproof.bench;

import java.util.List;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * genIOVMSegments, or prepare and complete, over extents of one length, none beside its neighbour.
 *
 * @param extents a power of two
 * @param extentLength bytes, unsigned
 * @param addressBits 64 or less
 * @param maxSegmentSize bytes; 0 is unlimited
 * @param alignment bytes, a power of two, of all segments
 * @param capacity segments of one call
 */
record DmaCase(
    String id,
    String title,
    int extents,
    long extentLength,
    int addressBits,
    long maxSegmentSize,
    long alignment,
    int capacity,
    Walk walk)
    implements BenchCase {

  private static final int CHECKED_CALLS = 1000;

  @Override
  public Capability area() {
    return Capability.DMA;
  }

  @Override
  public String unit() {
    return walk.unit();
  }

  @Override
  public int checkedOperations() {
    return walk == Walk.WHOLE ? 2 : CHECKED_CALLS;
  }

  @Override
  public List<String> driverArguments() {
    return List.of(
        "dma",
        Integer.toString(extents),
        Long.toUnsignedString(extentLength),
        Integer.toString(addressBits),
        Long.toUnsignedString(maxSegmentSize),
        Long.toUnsignedString(alignment),
        Integer.toString(capacity),
        walk.name());
  }

  @Override
  public Workload workload(Implementation implementation) {
    return walk == Walk.PREPARE
        ? new PrepareWorkload(this, implementation)
        : new DmaWorkload(this, implementation);
  }
}

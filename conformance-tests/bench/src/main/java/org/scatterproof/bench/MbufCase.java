package org.scatterproof.bench;

import java.util.List;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * genPhysicalSegments of one packet, whose mbufs have a length in common and cross no page.
 *
 * @param mbufs of the chain
 * @param length bytes of each, at most a cluster without its lead
 * @param maxSegmentSize bytes
 * @param maxSegments slots in the array
 * @param coalesce whether the chain is to be rewritten; it is restored before every call then,
 *     which is timed too
 */
record MbufCase(
    String id,
    String title,
    int mbufs,
    long length,
    long maxSegmentSize,
    int maxSegments,
    boolean coalesce)
    implements BenchCase {

  private static final int CHECKED_CALLS = 10;

  @Override
  public Capability area() {
    return Capability.MBUF;
  }

  @Override
  public String unit() {
    return "packet";
  }

  @Override
  public int checkedOperations() {
    return CHECKED_CALLS;
  }

  @Override
  public List<String> driverArguments() {
    return List.of(
        "mbuf",
        Integer.toString(mbufs),
        Long.toString(length),
        Long.toString(maxSegmentSize),
        Integer.toString(maxSegments),
        coalesce ? "1" : "0");
  }

  @Override
  public Workload workload(Implementation implementation) {
    return new MbufWorkload(this, implementation);
  }
}

package org.scatterproof.engine.scenario;

import java.util.List;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Direction;

/**
 * A memory descriptor.
 *
 * @param direction which way its bytes travel
 * @param extents physical memory, in the order of the bytes
 */
public record DescriptorData(Direction direction, List<Extents> extents) {
  /** Most extents of one descriptor. */
  public static final long MOST_EXTENTS = 1 << 20;

  public DescriptorData {
    extents = List.copyOf(extents);
  }

  /**
   * A run of equal extents.
   *
   * @param address of the first extent's first byte, unsigned
   * @param length bytes of each, unsigned, at least 1
   * @param count how many, at least 1
   * @param stride from the start of one to the start of the next, modulo 2^64
   */
  public record Extents(long address, long length, long count, long stride) {}

  /** Every extent. */
  public RunList toRuns() {
    RunList runs = new RunList();
    for (Extents run : extents) {
      for (long i = 0; i < run.count(); i++) {
        runs.add(run.address() + i * run.stride(), run.length());
      }
    }
    return runs;
  }
}

package org.scatterproof.engine.scenario;

import java.util.List;
import org.scatterproof.spec.segment.RunList;

/**
 * What a memory descriptor describes.
 *
 * @param runs physical memory, in the order of the bytes
 */
public record ExtentList(List<Extents> runs) {
  /** Most extents of one list. */
  public static final long MOST = 1 << 20;

  public ExtentList {
    runs = List.copyOf(runs);
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
    RunList list = new RunList();
    for (Extents run : runs) {
      for (long i = 0; i < run.count(); i++) {
        list.add(run.address() + i * run.stride(), run.length());
      }
    }
    return list;
  }
}

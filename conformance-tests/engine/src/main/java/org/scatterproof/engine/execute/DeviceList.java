package org.scatterproof.engine.execute;

import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.world.SimulatedPlatform;

/** The list that a device was given last. The device may write all that it names. */
final class DeviceList {

  private final RunList segments = new RunList();
  private final RunList memory = new RunList();

  void clear() {
    segments.clear();
  }

  /** Takes the segments that a count claims and that stand in their slots. */
  void take(SegmentLog log, int count) {
    segments.clear();
    for (int i = 0; i < log.slotCount() && Integer.compareUnsigned(i, count) < 0; i++) {
      if (log.isWritten(i)) {
        segments.add(log.address(i), log.length(i));
      }
    }
  }

  /**
   * Writes every byte, each with a tag of its own. What leads nowhere is not written.
   *
   * @param mapped whether the addresses are a mapper's
   */
  void write(SimulatedPlatform platform, boolean mapped) {
    long tag = platform.freshTags(segments.total());
    for (int i = 0; i < segments.count(); i++) {
      memory.clear();
      if (mapped) {
        platform.resolve(segments.start(i), segments.length(i), memory);
      } else {
        memory.add(segments.start(i), segments.length(i));
      }
      for (int run = 0; run < memory.count(); run++) {
        platform
            .memory()
            .write(
                memory.start(run),
                memory.length(run),
                tag + segments.offset(i) + memory.offset(run));
      }
    }
  }
}

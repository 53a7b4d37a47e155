package org.scatterproof.spec.dma;

import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/** Compares what stretches of memory hold. */
final class Tags {

  private Tags() {}

  static RunList of(MachineView view, long address, long length) {
    RunList tags = new RunList();
    view.readTags(address, length, tags);
    return tags;
  }

  /** The first byte in which two stretches differ, or {@link Coverage#NONE}. */
  static long firstDifference(
      MachineView one, long addressOne, MachineView two, long addressTwo, long length) {
    return firstDifference(of(one, addressOne, length), 0, of(two, addressTwo, length));
  }

  /**
   * The first byte of {@code two} that is another one than stands in {@code one} from {@code from}
   * on, or {@link Coverage#NONE}; {@code one} is long enough.
   */
  static long firstDifference(RunList one, long from, RunList two) {
    long done = 0;
    while (Unsigned.isBelow(done, two.total())) {
      int a = one.runAt(from + done);
      int b = two.runAt(done);
      long inOne = from + done - one.offset(a);
      long inTwo = done - two.offset(b);
      if (one.start(a) + inOne != two.start(b) + inTwo) {
        return done;
      }
      done += Unsigned.min(one.length(a) - inOne, two.length(b) - inTwo);
    }
    return Coverage.NONE;
  }
}

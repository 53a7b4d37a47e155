package org.scatterproof.spec.world;

import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/** Lists of runs as tests write and read them. */
final class Runs {

  private Runs() {}

  /** A list of address, length, address, length … */
  static RunList runs(long... numbers) {
    RunList list = new RunList();
    for (int i = 0; i < numbers.length; i += 2) {
      list.add(numbers[i], numbers[i + 1]);
    }
    return list;
  }

  static String text(RunList list) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < list.count(); i++) {
      text.append('[').append(Unsigned.hex(list.start(i)));
      text.append(" +").append(Unsigned.hex(list.length(i))).append(']');
    }
    return text.toString();
  }
}

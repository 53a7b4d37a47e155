package org.scatterproof.engine.trace;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/** Stretches of bytes as text: {@code [0x1000 +0x800]}. */
final class SegmentText {

  /** Segments that are shown of one list. */
  static final int SHOWN = 6;

  private SegmentText() {}

  static String stretch(long address, long length) {
    return "[" + Unsigned.hex(address) + " +" + Unsigned.hex(length) + "]";
  }

  /** The slots that were written, {@code answered} of which the answer claims. */
  static String list(SegmentLog log, long answered) {
    List<String> shown = new ArrayList<>();
    long written = 0;
    for (int i = 0; i < log.slotCount() && i < answered; i++) {
      if (log.isWritten(i)) {
        written++;
        if (shown.size() < SHOWN) {
          shown.add(stretch(log.address(i), log.length(i)));
        }
      }
    }
    if (written > SHOWN) {
      shown.add("… " + (written - SHOWN) + " more");
    }
    return String.join(" ", shown);
  }
}

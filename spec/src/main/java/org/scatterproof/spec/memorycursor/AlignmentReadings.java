package org.scatterproof.spec.memorycursor;

import java.util.List;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/**
 * A cursor is given an alignment; what it restricts, the headers leave open. A trace is convicted
 * only when no single reading explains all of it. Readings are kept as bits.
 */
final class AlignmentReadings {

  static final Ambiguity ALIGNMENT =
      new Ambiguity(
          "memory-cursor.alignment",
          "Which segments begin on a multiple of the alignment?",
          List.of(
              "every one; the list ends before a byte that lies off it",
              "the first of every call",
              "none need to: the alignment is taken, and restricts nothing"),
          true);

  static final int ALL = 0b111;
  private static final int SOME_ARE_HELD = 0b011;
  private static final int FIRST_IS_NOT_HELD = 0b100;
  private static final int LATER_ARE_NOT_HELD = 0b110;

  private AlignmentReadings() {}

  /** The readings that explain the answer to a generating call, as bits. */
  static int explaining(MemoryCursorStep step) {
    long alignment = step.constraints().alignment();
    if (Unsigned.isAtMost(alignment, 1) || !step.isPlainGenerate()) {
      return ALL;
    }
    if (step.seen().answer == 0) {
      boolean refused = !step.isFirstAligned() && !step.call().withoutSegments;
      return refused ? SOME_ARE_HELD : ALL;
    }
    if (!step.isListComplete()) {
      return ALL;
    }
    SegmentLog list = step.seen().segments;
    int readings = ALL;
    for (int i = 0; i < step.slots(); i++) {
      if (!Unsigned.isAligned(list.address(i), alignment)) {
        readings &= i == 0 ? FIRST_IS_NOT_HELD : LATER_ARE_NOT_HELD;
      }
    }
    return readings;
  }
}

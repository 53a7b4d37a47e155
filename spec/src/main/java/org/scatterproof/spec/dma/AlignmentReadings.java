package org.scatterproof.spec.dma;

import java.util.List;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Unsigned;

/**
 * Which segment is the first one, that {@code alignment} applies to while {@code
 * alignmentInternalSegments} applies to the others? The documents do not say; a trace is convicted
 * only when no single reading explains all of it. Readings are kept as bits.
 */
final class AlignmentReadings {

  static final Ambiguity FIRST_SEGMENT =
      new Ambiguity(
          "dma.first-segment",
          "Which segments are held to the alignment, and which to the internal one?",
          List.of(
              "the first of every call is held to the alignment",
              "the first of the prepared range is held to the alignment",
              "the first after the state was discarded is held to the alignment"),
          true);

  static final int ALL = 0b111;

  private AlignmentReadings() {}

  /** The readings under which every start in a successful list is aligned, as bits. */
  static int explaining(DmaStep step) {
    DmaConstraints constraints = step.constraints();
    long alignment = constraints.effectiveAlignment();
    long internal = constraints.effectiveAlignmentInternal();
    if (alignment == 1 && internal == 1) {
      return ALL;
    }
    SegmentLog list = step.seen().segments;
    int slots = step.slots();
    for (int i = 1; i < slots; i++) {
      if (!Unsigned.isAligned(list.address(i), internal)) {
        return 0;
      }
    }
    if (slots == 0) {
      return ALL;
    }
    boolean asFirst = Unsigned.isAligned(list.address(0), alignment);
    boolean asLater = Unsigned.isAligned(list.address(0), internal);
    int readings = asFirst ? 1 : 0;
    readings |= (step.call().offset == 0 ? asFirst : asLater) ? 2 : 0;
    readings |= (step.isContinuing() ? asLater : asFirst) ? 4 : 0;
    return readings;
  }
}

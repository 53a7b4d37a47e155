package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.ListChecks;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/** Every constraint that was set at initialisation is respected by every segment generated. */
final class ConstraintRules {

  private static final String SOURCE = "genIOVMSegments, Overview: constraints are respected";

  static final Requirement SEGMENT_SIZE =
      Requirement.constraint(
          DMA,
          "dma.gen.segment-size",
          MUST,
          DOCUMENTED,
          "A segment MUST have at least one byte and no more than maxSegmentSize.",
          "The length field of a device's descriptor is only so wide.",
          SOURCE);

  static final Requirement ADDRESS_BITS =
      Requirement.constraint(
          DMA,
          "dma.gen.address-bits",
          MUST,
          DOCUMENTED,
          "A segment MUST lie below 2^numAddressBits with its last byte, and not wrap.",
          "The device cannot address what lies beyond.",
          SOURCE);

  static final Requirement ALIGNMENT =
      Requirement.constraint(
              DMA,
              "dma.gen.alignment",
              MUST,
              DOCUMENTED,
              "A segment MUST begin on a multiple of the alignment, or of the internal one where"
                  + " it is not the first.",
              "The device ignores the low bits of an address.",
              SOURCE)
          .open(AlignmentReadings.FIRST_SEGMENT);

  static final Requirement ALIGNMENT_LENGTH =
      Requirement.constraint(
          DMA,
          "dma.gen.alignment-length",
          MUST,
          DOCUMENTED,
          "A segment's length MUST be a multiple of alignmentLength.",
          "The device counts in words or blocks.",
          SOURCE);

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(SEGMENT_SIZE, ConstraintRules::segmentSize, DmaSituations.GENERATING),
          new Rule<>(ADDRESS_BITS, ConstraintRules::addressBits, DmaSituations.GENERATING),
          new Rule<>(ALIGNMENT, ConstraintRules::alignment, DmaSituations.GENERATING),
          new Rule<>(ALIGNMENT_LENGTH, ConstraintRules::alignmentLength, DmaSituations.GENERATING));

  private ConstraintRules() {}

  private static boolean hasList(DmaStep step) {
    return step.isPlainGenerate() && step.succeeded() && step.isListComplete();
  }

  private static Finding segmentSize(DmaStep step, Note note) {
    if (!hasList(step)) {
      return Finding.NOT_EXERCISED;
    }
    return ListChecks.segmentSizes(
        step.seen().segments, step.slots(), step.constraints().maxSegmentSize(), note);
  }

  private static Finding addressBits(DmaStep step, Note note) {
    if (!hasList(step)) {
      return Finding.NOT_EXERCISED;
    }
    int bits = step.constraints().effectiveAddressBits();
    SegmentLog list = step.seen().segments;
    for (int i = 0; i < step.slots(); i++) {
      if (!Unsigned.fitsBits(list.address(i), list.length(i), bits)) {
        return note.violated(
            "segment {d} is {x} +{x}, and the device has {d} address bits",
            i,
            list.address(i),
            list.length(i),
            bits);
      }
    }
    return Finding.HOLDS;
  }

  private static Finding alignment(DmaStep step, Note note) {
    long alignment = step.constraints().effectiveAlignment();
    long internal = step.constraints().effectiveAlignmentInternal();
    if (!hasList(step) || (alignment == 1 && internal == 1)) {
      return Finding.NOT_EXERCISED;
    }
    int readings = step.before().alignmentReadings() & AlignmentReadings.explaining(step);
    if (readings == 0) {
      return misaligned(step, note, alignment, internal);
    }
    return Integer.bitCount(readings) == 1
        ? note.reading(AlignmentReadings.FIRST_SEGMENT, Integer.numberOfTrailingZeros(readings))
        : Finding.HOLDS;
  }

  private static Finding misaligned(DmaStep step, Note note, long alignment, long internal) {
    SegmentLog list = step.seen().segments;
    for (int i = 1; i < step.slots(); i++) {
      if (!Unsigned.isAligned(list.address(i), internal)) {
        return note.violated(
            "segment {d} begins at {x}, and the internal alignment is {x}",
            i,
            list.address(i),
            internal);
      }
    }
    return note.violated(
        "the first segment begins at {x}; with alignment {x} and internal alignment {x} no reading"
            + " admits that together with the lists before",
        list.address(0),
        alignment,
        internal);
  }

  private static Finding alignmentLength(DmaStep step, Note note) {
    long alignment = step.constraints().effectiveAlignmentLength();
    if (!hasList(step) || alignment == 1) {
      return Finding.NOT_EXERCISED;
    }
    SegmentLog list = step.seen().segments;
    for (int i = 0; i < step.slots(); i++) {
      if (!Unsigned.isAligned(list.length(i), alignment)) {
        return note.violated(
            "segment {d} has {x} bytes, and alignmentLength is {x}", i, list.length(i), alignment);
      }
    }
    return Finding.HOLDS;
  }
}

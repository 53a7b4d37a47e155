package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.value.Unsigned;

/** With which byte a list begins. */
final class PositionRules {

  static final Requirement RELATIVE =
      Requirement.operation(
          DMA,
          "dma.gen.relative",
          MUST,
          DOCUMENTED,
          "The offset of genIOVMSegments MUST be taken relative to the offset that was prepared.",
          "A driver that prepared a part of a buffer counts from that part's beginning.",
          "genIOVMSegments, Parameters: offset");

  static final Requirement CONTINUES =
      Requirement.operation(
          DMA,
          "dma.gen.continues",
          MUST,
          DOCUMENTED,
          "A call whose offset is the one that the previous call returned MUST continue with the"
              + " next byte of the prepared range.",
          "A driver with a short descriptor ring walks a long buffer in several calls.",
          "genIOVMSegments, Overview");

  static final Requirement DISCARDS =
      Requirement.operation(
          DMA,
          "dma.gen.discards",
          MUST,
          DOCUMENTED,
          "A call whose offset is not the expected one MUST begin with the byte at that offset.",
          "A driver generates again what it has to repeat, or skips what it does not need.",
          "genIOVMSegments, Overview");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(RELATIVE, PositionRules::relative, DmaSituations.GENERATING),
          new Rule<>(CONTINUES, PositionRules::continues, DmaSituations.GENERATING),
          new Rule<>(DISCARDS, PositionRules::discards, DmaSituations.GENERATING));

  private PositionRules() {}

  private static boolean hasFirstSegment(DmaStep step) {
    return step.isGenerated() && step.seen().segments.isWritten(0);
  }

  private static boolean beginsRightly(DmaStep step) {
    return step.isFirstBytePlaced();
  }

  private static Finding relative(DmaStep step, Note note) {
    if (!hasFirstSegment(step) || step.before().preparedOffset() == 0) {
      return Finding.NOT_EXERCISED;
    }
    if (beginsRightly(step)) {
      return Finding.HOLDS;
    }
    long absolute = step.call().offset;
    boolean tookAsAbsolute =
        Unsigned.isBelow(absolute, step.bytes().total())
            && step.seen().segments.address(0) == step.bytes().at(absolute);
    return tookAsAbsolute
        ? note.violated(
            "byte {x} of the prepared range lives at {x}; the call placed it at {x}, where byte"
                + " {x} of the whole descriptor lives",
            absolute,
            step.bytes().at(step.position()),
            step.seen().segments.address(0),
            absolute)
        : Finding.NOT_EXERCISED;
  }

  private static Finding continues(DmaStep step, Note note) {
    if (!hasFirstSegment(step) || !step.isContinuing()) {
      return Finding.NOT_EXERCISED;
    }
    return beginsRightly(step)
        ? Finding.HOLDS
        : note.violated(
            "byte {x} of the prepared range lives at {x}; the call that continues there placed it"
                + " at {x}",
            step.call().offset,
            step.bytes().at(step.position()),
            step.seen().segments.address(0));
  }

  private static Finding discards(DmaStep step, Note note) {
    if (!hasFirstSegment(step) || !step.before().isExpecting() || step.isContinuing()) {
      return Finding.NOT_EXERCISED;
    }
    return beginsRightly(step)
        ? Finding.HOLDS
        : note.violated(
            "byte {x} of the prepared range lives at {x}; the call placed it at {x}, and the"
                + " offset expected was {x}",
            step.call().offset,
            step.bytes().at(step.position()),
            step.seen().segments.address(0),
            step.before().expectedOffset());
  }
}

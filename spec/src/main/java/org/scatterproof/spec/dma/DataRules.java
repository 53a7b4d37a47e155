package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.COPY;

import java.util.List;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.Unsigned;

/** What prepare and complete move between the descriptor's memory and its copies. */
final class DataRules {

  static final Requirement COPIES_OUT =
      Requirement.operation(
          COPY,
          "dma.prepare.copies-out",
          MUST,
          HEADER,
          "Copies MUST hold what the descriptor's memory held when prepare was told to synchronize a"
              + " transfer out.",
          "The device reads what the driver wrote.",
          "prepare, header");

  static final Requirement COMPLETE_COPIES_IN =
      Requirement.operation(
          COPY,
          "dma.complete.copies-in",
          MUST,
          HEADER,
          "The last complete MUST put into the descriptor's memory what its copies hold, for a"
              + " transfer in and told to synchronize.",
          "The driver reads what the device wrote.",
          "complete, header");

  static final Requirement CLEAR_COPIES_IN =
      Requirement.operation(
          COPY,
          "dma.clear.copies-in",
          MUST,
          HEADER,
          "clearMemoryDescriptor that completes a transfer in MUST put into the descriptor's memory"
              + " what its copies hold.",
          "Giving the memory up loses nothing that the device wrote.",
          "clearMemoryDescriptor, header");

  static final Requirement UNDIRECTED =
      Requirement.operation(
          COPY,
          "dma.copy.undirected",
          SHOULD,
          OBSERVED,
          "Memory without a direction SHOULD be copied out by prepare and in by the last complete.",
          "A driver that does not say which way loses nothing either way.",
          "prepare and complete, as observed");

  static final Requirement UNSYNCHRONIZED =
      Requirement.operation(
          COPY,
          "dma.complete.unsynchronized",
          MUST,
          HEADER,
          "complete that is told not to synchronize MUST leave the descriptor's memory as it is.",
          "A driver that has taken the bytes already keeps what it made of them.",
          "complete, header");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(COPIES_OUT, DataRules::copiesOut),
          new Rule<>(COMPLETE_COPIES_IN, DataRules::completeCopiesIn),
          new Rule<>(CLEAR_COPIES_IN, DataRules::clearCopiesIn),
          new Rule<>(UNDIRECTED, DataRules::undirected),
          new Rule<>(UNSYNCHRONIZED, DataRules::unsynchronized));

  private DataRules() {}

  private static Finding copiesOut(DmaStep step, Note note) {
    return filled(step, note, DmaFill.PREPARED);
  }

  /** Whether the copies that a list names hold what the descriptor's memory holds. */
  static Finding filled(DmaStep step, Note note, DmaFill why) {
    if (step.before().fill() != why || !step.isGenerated() || !step.isListComplete()) {
      return Finding.NOT_EXERCISED;
    }
    MachineView after = step.seen().after;
    return after == null || !step.mayCopy()
        ? Finding.NOT_EXERCISED
        : equal(Places.ofList(step), after, after, note);
  }

  /**
   * Whether every copied piece holds in {@code copies} what its home holds in {@code homes}.
   *
   * @return not exercised where no piece is copied
   */
  static Finding equal(List<PlacedPiece> pieces, MachineView copies, MachineView homes, Note note) {
    Finding finding = Finding.NOT_EXERCISED;
    for (PlacedPiece piece : pieces) {
      if (!piece.isCopied()) {
        continue;
      }
      long different =
          Tags.firstDifference(homes, piece.home(), copies, piece.place(), piece.length());
      if (different != Coverage.NONE) {
        return note.violated(
            "byte {x} of the prepared range lives at {x}; its copy at {x} holds something else",
            piece.offset() + different,
            piece.home() + different,
            piece.place() + different);
      }
      finding = Finding.HOLDS;
    }
    return finding;
  }

  private static boolean isIn(Direction direction) {
    return direction == Direction.IN || direction == Direction.OUT_IN;
  }

  private static Finding completeCopiesIn(DmaStep step, Note note) {
    boolean asked =
        step.call().operation == DmaOperation.COMPLETE
            && step.call().synchronize
            && isIn(step.direction());
    return asked ? copiedBack(step, note) : Finding.NOT_EXERCISED;
  }

  private static Finding clearCopiesIn(DmaStep step, Note note) {
    return step.call().operation == DmaOperation.CLEAR && isIn(step.direction())
        ? copiedBack(step, note)
        : Finding.NOT_EXERCISED;
  }

  private static Finding undirected(DmaStep step, Note note) {
    if (step.direction() != Direction.NONE) {
      return Finding.NOT_EXERCISED;
    }
    boolean completes = step.call().operation != DmaOperation.COMPLETE || step.call().synchronize;
    return step.isLastComplete() && completes
        ? copiedBack(step, note)
        : filled(step, note, DmaFill.PREPARED_UNDIRECTED);
  }

  private static Finding copiedBack(DmaStep step, Note note) {
    MachineView before = step.seen().before;
    MachineView after = step.seen().after;
    return step.isLastComplete() && step.succeeded() && before != null && after != null
        ? copiedBack(step, Places.told(step, before), before, after, note)
        : Finding.NOT_EXERCISED;
  }

  /**
   * Whether the home of every copied piece holds after the call what the copy held before. Where
   * bytes share a home, which of their copies it takes is nobody's promise.
   */
  static Finding copiedBack(
      DmaStep step, List<PlacedPiece> pieces, MachineView before, MachineView after, Note note) {
    Finding finding = Finding.NOT_EXERCISED;
    for (PlacedPiece piece : pieces) {
      if (!piece.isCopied() || sharesHome(piece, step.bytes())) {
        continue;
      }
      long different =
          Tags.firstDifference(before, piece.place(), after, piece.home(), piece.length());
      if (different != Coverage.NONE) {
        return note.violated(
            "byte {x} of the prepared range was copied to {x}; what stood there is not at {x} now",
            piece.offset() + different,
            piece.place() + different,
            piece.home() + different);
      }
      finding = Finding.HOLDS;
    }
    return finding;
  }

  /** Whether a byte of the piece is one of the descriptor's more than once, told of or not. */
  private static boolean sharesHome(PlacedPiece piece, RunList bytes) {
    long found = 0;
    for (int run = 0; run < bytes.count(); run++) {
      found += overlap(piece.home(), piece.length(), bytes.start(run), bytes.length(run));
    }
    return Unsigned.isBelow(piece.length(), found);
  }

  /** Bytes that two stretches have in common; those that begin in the other one's middle count. */
  private static long overlap(long home, long length, long start, long runLength) {
    if (Unsigned.isBelow(home - start, runLength)) {
      return Unsigned.min(length, runLength - (home - start));
    }
    return Unsigned.isBelow(start - home, length)
        ? Unsigned.min(runLength, length - (start - home))
        : 0;
  }

  private static Finding unsynchronized(DmaStep step, Note note) {
    boolean asked = step.call().operation == DmaOperation.COMPLETE && !step.call().synchronize;
    MachineView before = step.seen().before;
    MachineView after = step.seen().after;
    return asked && step.succeeded() && step.before().isActive() && before != null && after != null
        ? unchanged(Places.told(step, before), before, after, note)
        : Finding.NOT_EXERCISED;
  }

  private static Finding unchanged(
      List<PlacedPiece> pieces, MachineView before, MachineView after, Note note) {
    Finding finding = Finding.NOT_EXERCISED;
    for (PlacedPiece piece : pieces) {
      if (!piece.isCopied()) {
        continue;
      }
      long different =
          Tags.firstDifference(before, piece.home(), after, piece.home(), piece.length());
      if (different != Coverage.NONE) {
        return note.violated(
            "nothing was to be copied, but memory at {x} was written", piece.home() + different);
      }
      finding = Finding.HOLDS;
    }
    return finding;
  }
}

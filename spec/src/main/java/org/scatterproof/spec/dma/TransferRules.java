package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.TRANSFER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/** Reading and writing the prepared bytes with the processor. */
final class TransferRules {

  static final Requirement READS =
      Requirement.operation(
          TRANSFER,
          "dma.read-bytes.reads",
          MUST,
          HEADER,
          "readBytes MUST fill the buffer with the prepared bytes from the offset on, as many as it"
              + " answers.",
          "A driver looks at what it transfers.",
          "readBytes, header");

  static final Requirement WRITES =
      Requirement.operation(
          TRANSFER,
          "dma.write-bytes.writes",
          MUST,
          HEADER,
          "writeBytes MUST put the buffer into the prepared bytes from the offset on, as many as it"
              + " answers.",
          "A driver mends what it transfers.",
          "writeBytes, header");

  static final Requirement NOTHING_BEYOND =
      Requirement.operation(
          TRANSFER,
          "dma.transfer.nothing-beyond",
          MUST,
          HEADER,
          "readBytes and writeBytes MUST answer 0 at and past the prepared length, and never more"
              + " than was asked for.",
          "A loop over the bytes finds its end.",
          "readBytes and writeBytes, header");

  static final Requirement CLIPS =
      Requirement.operation(
          TRANSFER,
          "dma.transfer.clips",
          SHOULD,
          OBSERVED,
          "readBytes and writeBytes SHOULD move what was asked for up to the end of the prepared"
              + " range.",
          "The last chunk may be asked for like every other.",
          "readBytes and writeBytes, as observed");

  static final Requirement AS_DEVICE =
      Requirement.operation(
          TRANSFER,
          "dma.transfer.as-device",
          SHOULD,
          OBSERVED,
          "readBytes and writeBytes SHOULD see what the device sees, the copy where there is one.",
          "Processor and device agree about a transfer that runs.",
          "readBytes and writeBytes, as observed");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(READS, TransferRules::reads),
          new Rule<>(WRITES, TransferRules::writes),
          new Rule<>(NOTHING_BEYOND, TransferRules::nothingBeyond),
          new Rule<>(CLIPS, TransferRules::clips),
          new Rule<>(AS_DEVICE, TransferRules::asDevice));

  private TransferRules() {}

  private static boolean isTransfer(DmaStep step) {
    return step.call().operation == DmaOperation.READ_BYTES
        || step.call().operation == DmaOperation.WRITE_BYTES;
  }

  /** Whether bytes were moved that the range has, and both sides can be looked at. */
  private static boolean hasMoved(DmaStep step) {
    long moved = step.seen().transferred;
    return isTransfer(step)
        && step.isActive()
        && step.before().isRangeCertain()
        && step.isOffsetInside()
        && moved != 0
        && Unsigned.isAtMost(moved, step.before().preparedLength() - step.call().offset)
        && Unsigned.isAtMost(moved, step.seen().buffer.total())
        && step.seen().before != null
        && step.seen().after != null;
  }

  /** Bytes of the transfer that the buffer agrees with at home, or in copies that are known. */
  private static long agreeing(DmaStep step, MachineView view, boolean home, boolean place) {
    long moved = step.seen().transferred;
    RunList bytes = step.bytes();
    List<PlacedPiece> known = Places.told(step, view);
    long done = 0;
    while (Unsigned.isBelow(done, moved)) {
      long position = step.position() + done;
      int run = bytes.runAt(position);
      long reach = bytes.offset(run) + bytes.length(run) - position;
      long length = Unsigned.min(reach, moved - done);
      PlacedPiece piece = pieceAt(known, step.call().offset + done);
      long inPiece = piece == null ? 0 : step.call().offset + done - piece.offset();
      if (piece != null) {
        length = Unsigned.min(length, piece.length() - inPiece);
      } else {
        length = Unsigned.min(length, untilNext(known, step.call().offset + done));
      }
      long atHome = home ? equalBytes(step, view, done, bytes.at(position), length) : 0;
      long inCopy =
          place && piece != null
              ? equalBytes(step, view, done, piece.place() + inPiece, length)
              : 0;
      boolean unknown = piece == null && step.before().heldMemory() != 0;
      long equal = unknown ? length : Unsigned.max(atHome, inCopy);
      done += equal;
      if (equal != length) {
        return done;
      }
    }
    return done;
  }

  private static @Nullable PlacedPiece pieceAt(List<PlacedPiece> pieces, long offset) {
    for (PlacedPiece each : pieces) {
      if (Unsigned.isBelow(offset - each.offset(), each.length())) {
        return each;
      }
    }
    return null;
  }

  private static long untilNext(List<PlacedPiece> pieces, long offset) {
    long distance = Unsigned.MAX;
    for (PlacedPiece each : pieces) {
      if (Unsigned.isBelow(offset, each.offset())) {
        distance = Unsigned.min(distance, each.offset() - offset);
      }
    }
    return distance;
  }

  private static long equalBytes(
      DmaStep step, MachineView view, long inBuffer, long address, long length) {
    RunList there = Tags.of(view, address, length);
    long different = Tags.firstDifference(step.seen().buffer, inBuffer, there);
    return different < 0 ? length : different;
  }

  private static Finding reads(DmaStep step, Note note) {
    MachineView before = step.seen().before;
    if (step.call().operation != DmaOperation.READ_BYTES || !hasMoved(step) || before == null) {
      return Finding.NOT_EXERCISED;
    }
    return agreement(
        step,
        note,
        agreeing(step, before, true, true),
        "{x} bytes were read, and the" + " buffer does not hold byte {x} of the prepared range");
  }

  private static Finding writes(DmaStep step, Note note) {
    MachineView after = step.seen().after;
    if (step.call().operation != DmaOperation.WRITE_BYTES || !hasMoved(step) || after == null) {
      return Finding.NOT_EXERCISED;
    }
    return sharesHomes(step)
        ? Finding.NOT_EXERCISED
        : agreement(
            step,
            note,
            agreeing(step, after, true, true),
            "{x} bytes were written, and" + " byte {x} of the prepared range is not the buffer's");
  }

  /** Whether a byte's home is that of another one, which may have been written later. */
  private static boolean sharesHomes(DmaStep step) {
    RunList bytes = step.bytes();
    for (int i = 0; i < bytes.count(); i++) {
      for (int j = 0; j < i; j++) {
        if (Unsigned.isBelow(bytes.start(i) - bytes.start(j), bytes.length(j))
            || Unsigned.isBelow(bytes.start(j) - bytes.start(i), bytes.length(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Finding agreement(DmaStep step, Note note, long agreeing, String why) {
    return agreeing == step.seen().transferred
        ? Finding.HOLDS
        : note.violated(why, step.seen().transferred, step.call().offset + agreeing);
  }

  private static Finding nothingBeyond(DmaStep step, Note note) {
    if (!isTransfer(step) || !step.before().isActivityKnown()) {
      return Finding.NOT_EXERCISED;
    }
    long moved = step.seen().transferred;
    if (Unsigned.isBelow(step.call().length, moved)) {
      return note.violated(
          "{x} bytes were asked for, and the answer was {x}", step.call().length, moved);
    }
    boolean beyond = step.isActive() && step.before().isRangeCertain() && !step.isOffsetInside();
    if (!beyond) {
      return Finding.NOT_EXERCISED;
    }
    return moved == 0
        ? Finding.HOLDS
        : note.violated(
            "the prepared range has {x} bytes, the offset was {x}, and the answer was {x}",
            step.before().preparedLength(),
            step.call().offset,
            moved);
  }

  private static Finding clips(DmaStep step, Note note) {
    if (!isTransfer(step)
        || !step.isActive()
        || !step.before().isRangeCertain()
        || !step.isOffsetInside()) {
      return Finding.NOT_EXERCISED;
    }
    long rest = step.before().preparedLength() - step.call().offset;
    long expected = Unsigned.min(rest, step.call().length);
    return step.seen().transferred == expected
        ? Finding.HOLDS
        : note.violated(
            "{x} bytes were asked for, {x} are there, and the answer was {x}",
            step.call().length,
            rest,
            step.seen().transferred);
  }

  private static Finding asDevice(DmaStep step, Note note) {
    boolean reads = step.call().operation == DmaOperation.READ_BYTES;
    MachineView view = reads ? step.seen().before : step.seen().after;
    if (!hasMoved(step) || view == null || (!reads && sharesHomes(step))) {
      return Finding.NOT_EXERCISED;
    }
    boolean copied = false;
    for (PlacedPiece each : Places.told(step, view)) {
      copied |= each.isCopied();
    }
    return copied
        ? agreement(
            step,
            note,
            agreeing(step, view, false, true),
            "{x} bytes were moved, and byte"
                + " {x} of the prepared range is not what the device sees")
        : Finding.NOT_EXERCISED;
  }
}

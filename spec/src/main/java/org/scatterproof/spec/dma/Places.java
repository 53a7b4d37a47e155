package org.scatterproof.spec.dma;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.segment.ToldMap;
import org.scatterproof.spec.value.Unsigned;

/**
 * Judges where lists put the bytes of a range. The place of a byte is the physical address that the
 * device's address of it leads to. It is right when it is the byte's home in the descriptor's
 * memory, or, where bytes may be copied, when it is memory that was handed out and stands for no
 * other byte.
 *
 * <p>Where nothing was copied or mapped this allocates nothing.
 */
final class Places {

  private Places() {}

  /**
   * Bytes of a list before the first one that is not in a right place, or {@link Coverage#NONE}.
   *
   * @param end descriptor position after the last byte that the list may name
   * @param slots segments of the list to look at
   */
  static long firstMismatch(DmaStep step, long end, int slots) {
    SegmentLog list = step.seen().segments;
    long direct = Coverage.firstMismatch(step.bytes(), step.position(), end, list, slots);
    MachineView after = step.seen().after;
    boolean asDirected = direct == Coverage.NONE && step.route() != DmaRoute.MAPPED;
    if (asDirected || after == null || (!step.mayCopy() && step.route() == DmaRoute.DIRECT)) {
      return direct;
    }
    List<PlacedPiece> pieces = new ArrayList<>();
    long offset = step.call().offset;
    for (int i = 0; i < slots; i++) {
      long placed = place(step, after, offset, list.address(i), list.length(i), end, pieces);
      if (placed != list.length(i)) {
        long wrong = firstWrong(step, after, pieces);
        return wrong != Coverage.NONE ? wrong : offset + placed - step.call().offset;
      }
      offset += placed;
    }
    return firstWrong(step, after, pieces);
  }

  /** The pieces of the list of a generating call, as far as its addresses lead somewhere. */
  static List<PlacedPiece> ofList(DmaStep step) {
    List<PlacedPiece> pieces = new ArrayList<>();
    MachineView after = step.seen().after;
    if (after == null) {
      return pieces;
    }
    SegmentLog list = step.seen().segments;
    long offset = step.call().offset;
    for (int i = 0; i < step.slots(); i++) {
      place(step, after, offset, list.address(i), list.length(i), step.preparedEnd(), pieces);
      offset += list.length(i);
    }
    return pieces;
  }

  /** The pieces that the lists of this preparation told of before this call. */
  static List<PlacedPiece> told(DmaStep step, @Nullable MachineView view) {
    List<PlacedPiece> pieces = new ArrayList<>();
    ToldMap told = step.seen().told;
    if (told == null || view == null || !step.before().hasDescriptor()) {
      return pieces;
    }
    for (int i = 0; i < told.count(); i++) {
      long end = step.preparedEnd();
      place(step, view, told.offset(i), told.address(i), told.length(i), end, pieces);
    }
    return pieces;
  }

  /**
   * Appends the pieces of one segment.
   *
   * @return bytes that lead somewhere and are bytes of the descriptor
   */
  private static long place(
      DmaStep step,
      MachineView view,
      long offset,
      long address,
      long length,
      long end,
      List<PlacedPiece> pieces) {
    RunList bytes = step.bytes();
    RunList physical = physical(step, view, offset, address, length);
    long done = 0;
    for (int run = 0; run < physical.count(); run++) {
      long inRun = 0;
      while (inRun != physical.length(run)) {
        long position = step.before().preparedOffset() + offset + done;
        if (!Unsigned.isBelow(position, end) || !Unsigned.isBelow(position, bytes.total())) {
          return done;
        }
        int home = bytes.runAt(position);
        long inHome = position - bytes.offset(home);
        long reach = Unsigned.min(bytes.length(home) - inHome, end - position);
        long bytesHere = Unsigned.min(physical.length(run) - inRun, reach);
        long at = physical.start(run) + inRun;
        pieces.add(new PlacedPiece(offset + done, bytesHere, bytes.start(home) + inHome, at));
        inRun += bytesHere;
        done += bytesHere;
      }
    }
    return done;
  }

  private static RunList physical(
      DmaStep step, MachineView view, long offset, long address, long length) {
    RunList physical = new RunList();
    DmaRoute route = step.route();
    long position = step.before().preparedOffset() + offset;
    boolean atHome =
        Unsigned.isBelow(position, step.bytes().total()) && step.bytes().at(position) == address;
    if (route == DmaRoute.DIRECT || (route == DmaRoute.OPEN && atHome)) {
      physical.add(address, length);
      return physical;
    }
    boolean leads = !Unsigned.sumWraps(address, length) && view.resolve(address, length, physical);
    if (route == DmaRoute.OPEN && !leads) {
      physical.clear();
      physical.add(address, length);
    }
    return physical;
  }

  /** Bytes of the list before the first copied one that has no place of its own. */
  private static long firstWrong(DmaStep step, MachineView after, List<PlacedPiece> pieces) {
    List<PlacedPiece> known = told(step, after);
    for (int i = 0; i < pieces.size(); i++) {
      PlacedPiece piece = pieces.get(i);
      long index = piece.offset() - step.call().offset;
      if (!piece.isCopied()) {
        continue;
      }
      if (!step.mayCopy()) {
        return index;
      }
      for (long done = 0; Unsigned.isBelow(done, piece.length()); ) {
        long held = Holding.heldFrom(after, piece.place() + done);
        if (held == 0) {
          return index + done;
        }
        done = Unsigned.addCapped(done, held);
      }
      if (isTaken(piece, pieces.subList(0, i)) || isTaken(piece, known)) {
        return index;
      }
    }
    return Coverage.NONE;
  }

  /** Whether a byte's place is also that of a byte with another home. */
  private static boolean isTaken(PlacedPiece piece, List<PlacedPiece> others) {
    for (PlacedPiece other : others) {
      // Where both stretches have the same homes for the same places, they are the same bytes.
      boolean alike = piece.place() - other.place() == piece.home() - other.home();
      boolean overlaps =
          Unsigned.isBelow(piece.place() - other.place(), other.length())
              || Unsigned.isBelow(other.place() - piece.place(), piece.length());
      if (overlaps && !alike) {
        return true;
      }
    }
    return false;
  }
}

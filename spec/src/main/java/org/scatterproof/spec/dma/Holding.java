package org.scatterproof.spec.dma;

import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog;

/** What a call took from its platform and what it gave back. */
final class Holding {

  private Holding() {}

  /** Stretches of memory that are held after a call, less those held before. */
  static int memoryTaken(DmaObservation seen) {
    MachineView before = seen.before;
    MachineView after = seen.after;
    return before == null || after == null ? 0 : after.heldCount() - before.heldCount();
  }

  /** Reservations that are held after a call, less those held before. */
  static int reservationsTaken(DmaObservation seen) {
    MachineView before = seen.before;
    MachineView after = seen.after;
    return before == null || after == null
        ? 0
        : after.reservationCount() - before.reservationCount();
  }

  /** Bytes from an address on that a held stretch holds; 0 where none does. */
  static long heldFrom(MachineView view, long address) {
    for (int i = 0; i < view.heldCount(); i++) {
      long inside = address - view.heldAddress(i);
      if (Long.compareUnsigned(inside, view.heldLength(i)) < 0) {
        return view.heldLength(i) - inside;
      }
    }
    return 0;
  }

  /** Whether the platform refused something, or more happened than can be looked at. */
  static boolean hasRefusal(DmaObservation seen) {
    return seen.events.count() > seen.events.kept()
        || has(seen, PlatformLog.Event.MEMORY_REFUSED)
        || has(seen, PlatformLog.Event.RESERVATION_REFUSED);
  }

  static boolean has(DmaObservation seen, PlatformLog.Event event) {
    for (int i = 0; i < seen.events.kept(); i++) {
      if (seen.events.event(i) == event) {
        return true;
      }
    }
    return false;
  }
}

package org.scatterproof.spec.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * Gives out stretches of an address space: the lowest that fit from a base on, and below the base
 * when there are none. A stretch is used once, unless the supply reuses.
 *
 * <p>Invariant: the taken stretches are disjoint and keyed by their first address; each value is
 * the stretch's last address, since the end of the address space has no number.
 */
final class AddressSupply {

  private record Held(long address, long length) {}

  private final long granule;
  private final long base;
  private final boolean reuses;
  private final PoolRefusals refusals;
  private final List<RunList> foreign = new ArrayList<>();
  private final TreeMap<Long, Long> taken = new TreeMap<>(Long::compareUnsigned);
  private final List<Held> held = new ArrayList<>();
  private int requests;

  /**
   * A supply of which nothing is given yet.
   *
   * @param granule bytes that lengths and addresses are multiples of, a power of two
   * @param base where to look first
   * @param reuses whether what is given back may be given again
   * @param refusals which requests fail
   */
  AddressSupply(long granule, long base, boolean reuses, PoolRefusals refusals) {
    this.granule = granule;
    this.base = base;
    this.reuses = reuses;
    this.refusals = refusals;
  }

  /** Never gives addresses that the list names, nor others in the same granules. */
  void keepOff(RunList addresses) {
    foreign.add(addresses);
  }

  /**
   * Takes the next stretch.
   *
   * @return false when the request is refused or nothing fits
   */
  boolean take(long length, long alignment, int addressBits, LongHolder address) {
    requests++;
    long excess = Unsigned.excess(length, granule);
    long bytes = length == 0 ? granule : excess == 0 ? length : length + (granule - excess);
    long step = Unsigned.max(alignment, granule);
    if (refusals.refuses(requests) || Unsigned.isBelow(bytes, length)) {
      return false;
    }
    foreign.forEach(this::takeForeign);
    foreign.clear();
    if (!find(base, bytes, step, addressBits, address)
        && !find(0, bytes, step, addressBits, address)) {
      return false;
    }
    taken.put(address.value, address.value + (bytes - 1));
    held.add(new Held(address.value, bytes));
    return true;
  }

  /** Whether a held stretch began there; it is held no longer. */
  boolean giveBack(long address) {
    boolean known = held.removeIf(each -> each.address == address);
    if (known && reuses) {
      taken.remove(address);
    }
    return known;
  }

  int heldCount() {
    return held.size();
  }

  long heldAddress(int index) {
    return held.get(index).address;
  }

  long heldLength(int index) {
    return held.get(index).length;
  }

  /** Whether one held stretch contains all of another one, which has at least one byte. */
  boolean holds(long address, long length) {
    for (Held each : held) {
      long inside = address - each.address;
      if (Unsigned.isBelow(inside, each.length)
          && Unsigned.isAtMost(length, each.length - inside)) {
        return true;
      }
    }
    return false;
  }

  private boolean find(long from, long bytes, long step, int addressBits, LongHolder address) {
    long candidate = alignUp(from, step);
    boolean past = Unsigned.isBelow(candidate, from);
    while (!past && Unsigned.fitsBits(candidate, bytes, addressBits)) {
      Map.Entry<Long, Long> last = taken.floorEntry(candidate + (bytes - 1));
      if (last == null || Unsigned.isBelow(last.getValue(), candidate)) {
        address.value = candidate;
        return true;
      }
      long next = alignUp(last.getValue() + 1, step);
      past = Unsigned.isAtMost(next, candidate);
      candidate = next;
    }
    return false;
  }

  private void takeForeign(RunList addresses) {
    for (int run = 0; run < addresses.count(); run++) {
      long first = addresses.start(run);
      long last = first + (addresses.length(run) - 1);
      if (Unsigned.isBelow(last, first)) {
        takeGranules(first, Unsigned.MAX);
        takeGranules(0, last);
      } else {
        takeGranules(first, last);
      }
    }
  }

  private void takeGranules(long from, long to) {
    long first = from - Unsigned.excess(from, granule);
    long last = to | (granule - 1);
    Map.Entry<Long, Long> before = taken.floorEntry(last);
    while (before != null && Unsigned.isAtMost(first, before.getValue())) {
      first = Unsigned.min(first, before.getKey());
      last = Unsigned.max(last, before.getValue());
      taken.remove(before.getKey());
      before = taken.floorEntry(last);
    }
    taken.put(first, last);
  }

  private static long alignUp(long address, long step) {
    long excess = Unsigned.excess(address, step);
    return excess == 0 ? address : address + (step - excess);
  }
}

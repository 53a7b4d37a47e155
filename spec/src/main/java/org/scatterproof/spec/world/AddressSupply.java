package org.scatterproof.spec.world;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.RunMap;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * Gives out stretches of an address space: the lowest that fit from a base on, and below the base
 * when there are none. A stretch is used once, unless the supply reuses.
 *
 * <p>Invariant: {@code taken} lists every address that is not to be given, each with itself as its
 * number; {@code foreign} those of them that never were.
 */
final class AddressSupply {

  /** Most bytes that are set aside. */
  static final long MOST_ROOM = 1L << 60;

  private final long granule;
  private final long base;
  private final boolean reuses;
  private final Refusals refusals;
  private final List<RunList> kept = new ArrayList<>();
  private final RunMap foreign = new RunMap();
  private final RunMap taken = new RunMap();
  private final Holdings held = new Holdings();
  private final LongHolder place = new LongHolder(0);
  private boolean settled;
  private long roomBase;
  private long roomLength;
  private long room;
  private int requests;
  private long changes;

  /**
   * A supply of which nothing is given yet.
   *
   * @param granule bytes that lengths and addresses are multiples of, a power of two
   * @param base where to look first
   * @param reuses whether what is given back may be given again
   * @param refusals which requests fail
   */
  AddressSupply(long granule, long base, boolean reuses, Refusals refusals) {
    this.granule = granule;
    this.base = base;
    this.reuses = reuses;
    this.refusals = refusals;
  }

  /** Never gives addresses that the list names, nor others in the same granules. */
  void keepOff(RunList addresses) {
    kept.add(addresses);
    settled = false;
  }

  /**
   * Sets room aside that is never given: the lowest from an address on that is kept off from
   * nothing; there even where nothing fits.
   */
  void setAside(long from, long length) {
    roomBase = from;
    roomLength = length;
    settled = false;
  }

  /** Where the room begins that is set aside. */
  long room() {
    settle();
    return room;
  }

  /**
   * Takes the next stretch.
   *
   * @return false when the request is refused or nothing fits
   */
  boolean take(long length, long alignment, int addressBits, LongHolder address) {
    requests++;
    changes++;
    long bytes = length == 0 ? granule : Unsigned.alignUp(length, granule);
    if (refusals.refuses(requests) || Unsigned.isBelow(bytes, length)) {
      return false;
    }
    settle();
    long step = Unsigned.max(alignment, granule);
    if (!find(base, bytes, step, addressBits) && !find(0, bytes, step, addressBits)) {
      return false;
    }
    address.value = place.value;
    put(taken, place.value, bytes);
    held.add(place.value, bytes);
    return true;
  }

  /** Bytes of the held stretch that begins there, which is held no longer; 0 where none does. */
  long giveBack(long address) {
    int index = held.find(address);
    if (index < 0) {
      return 0;
    }
    long bytes = held.length(index);
    held.remove(index);
    changes++;
    if (reuses) {
      taken.remove(address, address + (bytes - 1));
    }
    return bytes;
  }

  Holdings held() {
    return held;
  }

  /** What is not to be given any more, or for now. */
  RunMap taken() {
    settle();
    return taken;
  }

  /** Grows whenever something is given or given back. */
  long changes() {
    return changes;
  }

  /** As if nothing had ever been asked for. */
  void restart() {
    if (requests != 0) {
      requests = 0;
      held.clear();
      taken.copyFrom(foreign);
      changes++;
    }
  }

  void save(StateWords words) {
    words.put(Math.min(requests, refusals.settledFrom()));
    held.save(words);
    if (!reuses) {
      settle();
      words.put(taken);
    }
  }

  void load(StateWords words) {
    changes++;
    settle();
    requests = (int) words.next();
    held.load(words);
    if (!reuses) {
      words.next(taken);
      return;
    }
    taken.copyFrom(foreign);
    for (int i = 0; i < held.count(); i++) {
      put(taken, held.address(i), held.length(i));
    }
  }

  /** Finds the lowest stretch from an address on, below 2^64. */
  private boolean find(long from, long bytes, long step, int addressBits) {
    long candidate = Unsigned.alignUp(from, step);
    boolean past = Unsigned.isBelow(candidate, from);
    while (!past && Unsigned.fitsBits(candidate, bytes, addressBits)) {
      int run = taken.runEndingFrom(candidate);
      if (run == taken.count() || Unsigned.isBelow(candidate + (bytes - 1), taken.first(run))) {
        place.value = candidate;
        return true;
      }
      long next = Unsigned.alignUp(taken.last(run) + 1, step);
      past = Unsigned.isAtMost(next, candidate);
      candidate = next;
    }
    return false;
  }

  /** Takes in what is kept off from and sets the room aside, the first time that it matters. */
  private void settle() {
    if (settled) {
      return;
    }
    settled = true;
    foreign.clear();
    kept.forEach(this::keepOffGranules);
    taken.copyFrom(foreign);
    if (roomLength != 0) {
      long bytes = Unsigned.alignUp(Unsigned.min(roomLength, MOST_ROOM), granule);
      room = find(roomBase, bytes, granule, Long.SIZE) ? place.value : roomBase;
      put(foreign, room, bytes);
      taken.copyFrom(foreign);
    }
    for (int i = 0; i < held.count(); i++) {
      put(taken, held.address(i), held.length(i));
    }
  }

  private void keepOffGranules(RunList addresses) {
    for (int run = 0; run < addresses.count(); run++) {
      put(foreign, addresses.start(run), addresses.length(run));
    }
  }

  /** Lists whole granules; a stretch that wraps is two. */
  private void put(RunMap map, long address, long bytes) {
    long first = address & -granule;
    long last = (address + (bytes - 1)) | (granule - 1);
    if (Unsigned.isBelow(last, first)) {
      map.put(first, Unsigned.MAX, first);
      map.put(0, last, 0);
    } else {
      map.put(first, last, first);
    }
  }
}

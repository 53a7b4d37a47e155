package org.scatterproof.spec.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.value.Unsigned;

/**
 * The mbufs of a machine, the caller's and those that the pool gave out, and the account of who
 * holds each. Storage is never given out twice, so that a stale reference reads what it should not.
 *
 * <p>A pool mbuf that fits a page ends at the end of one; a longer one begins at the beginning of
 * one. Behind it lies an unused page: a byte too much lies in nobody's storage.
 */
final class MbufPool {

  /** Virtual address from which on the pool's storage lies. */
  static final long STORAGE = 1L << 62;

  /** Bytes of address space that only the pool's mbufs use. */
  static final long STORAGE_LENGTH = 1L << 48;

  /** Mbufs that the pool has to give; a real one runs dry too. */
  static final int LIMIT = 100_000;

  private final PlatformLengths lengths;
  private final Refusals plan;
  private final PlatformLog log;
  private final List<SimulatedMbuf> known = new ArrayList<>();
  private final List<SimulatedMbuf> chains = new ArrayList<>();
  private long nextStorage = STORAGE;
  private int walks;
  private int requests;
  private int granted;

  /** The next three are of the current call: set back when it begins. */
  private int firstOfCall;

  private int refusals;
  private int wrongFrees;

  MbufPool(PlatformLengths lengths, Refusals plan, PlatformLog log) {
    this.lengths = lengths;
    this.plan = plan;
    this.log = log;
  }

  /** An mbuf of the caller's. */
  SimulatedMbuf create(long address, long capacity) {
    SimulatedMbuf mbuf = new SimulatedMbuf(known.size(), address, capacity);
    known.add(mbuf);
    return mbuf;
  }

  /** All that there are or were, by identity. */
  List<SimulatedMbuf> mbufs() {
    return Collections.unmodifiableList(known);
  }

  /** Says that the caller holds a chain, whatever happens to the mbufs behind its head. */
  void addChain(SimulatedMbuf head) {
    chains.add(head);
  }

  void beginCall() {
    firstOfCall = known.size();
    refusals = 0;
    wrongFrees = 0;
  }

  @Nullable Mbuf allocate(long minimum) {
    requests++;
    if (Unsigned.isBelow(lengths.clusterLength(), minimum)) {
      // Asking for too much is the implementation's fault and no refusal that would excuse it.
      log.add(PlatformLog.Event.MBUF_REFUSED, minimum, 0, 0);
      return null;
    }
    boolean planned = plan.refuses(requests);
    if (planned || granted == LIMIT) {
      // Whoever empties the pool is not excused by finding it empty.
      refusals += planned ? 1 : 0;
      log.add(PlatformLog.Event.MBUF_REFUSED, minimum, 0, 0);
      return null;
    }
    granted++;
    boolean small = Unsigned.isAtMost(minimum, lengths.smallMbufLength());
    long capacity = small ? lengths.smallMbufLength() : lengths.clusterLength();
    long pages = Unsigned.alignUp(capacity, lengths.pageLength());
    long lead = pages == lengths.pageLength() ? pages - capacity : 0;
    SimulatedMbuf mbuf = create(nextStorage + lead, capacity);
    nextStorage += pages + lengths.pageLength();
    log.add(PlatformLog.Event.MBUF_GIVEN, minimum, mbuf.identity(), 0);
    return mbuf;
  }

  void free(Mbuf mbuf) {
    if (!owns(mbuf)) {
      wrongFrees++;
      log.add(PlatformLog.Event.MBUF_FREED_WRONGLY, -1, 0, 0);
      return;
    }
    SimulatedMbuf own = (SimulatedMbuf) mbuf;
    if (own.freed) {
      wrongFrees++;
      log.add(PlatformLog.Event.MBUF_FREED_WRONGLY, own.identity(), 0, 0);
      return;
    }
    own.freed = true;
    log.add(PlatformLog.Event.MBUF_FREED, own.identity(), 0, 0);
  }

  /** Whether the object is one of this platform's mbufs. */
  boolean owns(@Nullable Mbuf mbuf) {
    return mbuf instanceof SimulatedMbuf own
        && own.identity() < known.size()
        && known.get(own.identity()) == own;
  }

  /** Whether the current call holds these bytes: all in one mbuf that it took and still has. */
  boolean isTakenByCall(long address, long length) {
    for (int i = known.size() - 1; i >= firstOfCall; i--) { // mostly it is the last one
      SimulatedMbuf mbuf = known.get(i);
      long inside = address - mbuf.data();
      if (!mbuf.freed
          && Unsigned.isAtMost(inside, mbuf.capacity())
          && Unsigned.isAtMost(length, mbuf.capacity() - inside)) {
        return true;
      }
    }
    return false;
  }

  /** A number for a walk over chains, to be left in the mbufs that it came by. */
  int nextWalk() {
    return ++walks;
  }

  int refusals() {
    return refusals;
  }

  int wrongFrees() {
    return wrongFrees;
  }

  /** Mbufs that were given back and that a chain of the caller's still links to. */
  int countFreedInUse() {
    int walk = walkChains();
    int count = 0;
    for (SimulatedMbuf mbuf : known) {
      count += mbuf.freed && mbuf.walk == walk ? 1 : 0;
    }
    return count;
  }

  /** Mbufs that were not given back and that no chain of the caller's links to. */
  int countLeaked() {
    int walk = walkChains();
    int count = 0;
    for (SimulatedMbuf mbuf : known) {
      count += !mbuf.freed && mbuf.walk != walk ? 1 : 0;
    }
    return count;
  }

  private int walkChains() {
    int walk = nextWalk();
    for (SimulatedMbuf head : chains) {
      Mbuf at = head;
      while (owns(at) && ((SimulatedMbuf) at).walk != walk) {
        ((SimulatedMbuf) at).walk = walk;
        at = at.next();
      }
    }
    return walk;
  }
}

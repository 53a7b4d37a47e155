package org.scatterproof.spec.world;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.value.Unsigned;

/**
 * A simulated machine, for one scenario: memory that knows where every byte came from, a page table
 * that the scenario fills, and a pool that keeps account and fails when told to. What an
 * implementation does to it is seen at the end of every call.
 */
public final class SimulatedPlatform implements Platform {

  private final PlatformLengths lengths;
  private final PlatformLog log = new PlatformLog();
  private final TaggedMemory memory = new TaggedMemory();
  private final PageTable pages;
  private final MbufPool pool;
  private boolean innocentTouched;

  /** A machine whose pool never refuses. */
  public SimulatedPlatform(PlatformLengths lengths) {
    this(lengths, PoolRefusals.none());
  }

  public SimulatedPlatform(PlatformLengths lengths, PoolRefusals refusals) {
    this.lengths = lengths;
    pages = new PageTable(lengths.pageLength());
    pool = new MbufPool(lengths, refusals, log);
  }

  /** Lists a virtual page at a physical one; both page aligned, outside the pool's storage. */
  public void mapPage(long virtualPage, long physicalPage) {
    checkOutsidePool(virtualPage, lengths.pageLength());
    pages.map(virtualPage, physicalPage);
  }

  /** Lists a virtual page without a physical address. */
  public void unmapPage(long virtualPage) {
    checkOutsidePool(virtualPage, lengths.pageLength());
    pages.unmap(virtualPage);
  }

  /**
   * Makes an mbuf of the caller's.
   *
   * @param address virtual, of its storage, outside the pool's
   * @param length bytes in use
   * @param capacity bytes of storage
   */
  public SimulatedMbuf createMbuf(long address, long length, long capacity) {
    checkOutsidePool(address, capacity);
    SimulatedMbuf mbuf = pool.create(address, capacity);
    mbuf.setLength(length);
    return mbuf;
  }

  /** Says that the caller holds a chain; an mbuf that none of them links to is held by nobody. */
  public void addChain(SimulatedMbuf head) {
    pool.addChain(head);
  }

  /** Begins a call: what happens from here on is what {@link #endCall} tells. */
  public void beginCall() {
    pool.beginCall();
    innocentTouched = false;
  }

  /** Fills in what the call did to the pool and to memory. */
  public void endCall(MbufObservation seen) {
    seen.poolRefusals = pool.refusals();
    seen.leaked = pool.countLeaked();
    seen.wrongFrees = pool.wrongFrees();
    seen.freedInUse = pool.countFreedInUse();
    seen.innocentTouched = innocentTouched;
  }

  public PlatformLengths lengths() {
    return lengths;
  }

  public PlatformLog log() {
    return log;
  }

  /** Physical memory, as a device sees it. */
  public TaggedMemory memory() {
    return memory;
  }

  PageTable pages() {
    return pages;
  }

  MbufPool pool() {
    return pool;
  }

  @Override
  public long pageLength() {
    return lengths.pageLength();
  }

  @Override
  public long clusterLength() {
    return lengths.clusterLength();
  }

  @Override
  public long smallMbufLength() {
    return lengths.smallMbufLength();
  }

  @Override
  public boolean isBigEndian() {
    return lengths.bigEndian();
  }

  @Override
  public boolean isTranslated(long address) {
    return pages.isTranslated(address);
  }

  /** Answers 0 for an untranslated page. */
  @Override
  public long translate(long address) {
    return pages.isTranslated(address) ? pages.frame(address) : 0;
  }

  @Override
  public @Nullable Mbuf allocateMbuf(long minimum) {
    return pool.allocate(minimum);
  }

  @Override
  public void freeMbuf(Mbuf mbuf) {
    pool.free(mbuf);
  }

  @Override
  public void copy(long from, long to, long length) {
    log.add(PlatformLog.Event.COPY, from, to, length);
    innocentTouched |= length != 0 && !pool.isTakenByCall(to, length);
    long done = 0;
    while (done != length) {
      long source = from + done;
      long target = to + done;
      long reach = Unsigned.min(pages.stretch(source), pages.stretch(target));
      long step = Unsigned.min(reach, length - done);
      memory.copy(pages.frame(source), pages.frame(target), step);
      done += step;
    }
  }

  private static void checkOutsidePool(long address, long length) {
    boolean startsInside =
        Unsigned.isBelow(address - MbufPool.STORAGE, MbufPool.STORAGE_LENGTH) && length != 0;
    boolean reachesInside = Unsigned.isBelow(MbufPool.STORAGE - address, length);
    if (startsInside || reachesInside) {
      throw new IllegalArgumentException(
          "virtual address " + Unsigned.hex(address) + " lies in the storage of the mbuf pool");
    }
  }
}

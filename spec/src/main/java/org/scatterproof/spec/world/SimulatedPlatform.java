package org.scatterproof.spec.world;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * A simulated machine, for one scenario: memory that knows where every byte came from, a page table
 * that the scenario fills, and a pool that keeps account and fails when told to. What an
 * implementation does to it is seen at the end of every call.
 */
public final class SimulatedPlatform implements Platform, MachineView {

  private final PlatformLengths lengths;
  private final PlatformLog log = new PlatformLog();
  private final TaggedMemory memory = new TaggedMemory();
  private final PageTable pages;
  private final MbufPool pool;
  private final AddressSupply supply;
  private final @Nullable SimulatedMapper mapper;
  private final boolean mapperIsSystems;
  private boolean innocentTouched;

  /** A machine whose pool never refuses. */
  public SimulatedPlatform(PlatformLengths lengths) {
    this(lengths, PoolRefusals.none());
  }

  public SimulatedPlatform(PlatformLengths lengths, PoolRefusals refusals) {
    this(lengths, refusals, CopyWorld.usual(lengths.pageLength()));
  }

  public SimulatedPlatform(PlatformLengths lengths, PoolRefusals refusals, CopyWorld copies) {
    this.lengths = lengths;
    boolean reuses = copies.reuses();
    supply =
        new AddressSupply(
            lengths.pageLength(), copies.memoryBase(), reuses, copies.memoryRefusals());
    mapper = mapperOf(copies, log);
    mapperIsSystems = copies.systemMapper();
    pages = new PageTable(lengths.pageLength());
    pool = new MbufPool(lengths, refusals, log);
  }

  private static @Nullable SimulatedMapper mapperOf(CopyWorld copies, PlatformLog log) {
    long page = copies.mapperPageLength();
    if (page == 0) {
      return null;
    }
    AddressSupply pages =
        new AddressSupply(page, copies.mapperBase(), copies.reuses(), copies.mapperRefusals());
    return new SimulatedMapper(page, pages, log);
  }

  /** Says which memory is a descriptor's, so that it is never handed out. */
  public void addDescriptorMemory(RunList addresses) {
    supply.keepOff(addresses);
  }

  /** The machine's mapper, the system's or one for commands to name; null without one. */
  public @Nullable SimulatedMapper mapper() {
    return mapper;
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

  @Override
  public boolean allocateMemory(long length, long alignment, int addressBits, LongHolder address) {
    boolean given = supply.take(length, alignment, addressBits, address);
    if (given) {
      log.add(Event.MEMORY_GIVEN, length, address.value, 0);
    } else {
      log.add(Event.MEMORY_REFUSED, length, 0, 0);
    }
    return given;
  }

  @Override
  public void freeMemory(long address) {
    boolean known = supply.giveBack(address);
    log.add(known ? Event.MEMORY_FREED : Event.MEMORY_FREED_WRONGLY, address, 0, 0);
  }

  @Override
  public void copyMemory(long from, long to, long length) {
    log.add(Event.MEMORY_COPIED, from, to, length);
    memory.copy(from, to, length);
  }

  @Override
  public void flushCache(long address, long length) {
    log.add(Event.CACHE_FLUSHED, address, length, 0);
  }

  @Override
  public void invalidateCache(long address, long length) {
    log.add(Event.CACHE_INVALIDATED, address, length, 0);
  }

  @Override
  public @Nullable Mapper systemMapper() {
    return mapperIsSystems ? mapper : null;
  }

  @Override
  public void readTags(long address, long length, RunList into) {
    memory.readTags(address, length, into);
  }

  @Override
  public int heldCount() {
    return supply.heldCount();
  }

  @Override
  public long heldAddress(int index) {
    return supply.heldAddress(index);
  }

  @Override
  public long heldLength(int index) {
    return supply.heldLength(index);
  }

  @Override
  public int reservationCount() {
    return mapper == null ? 0 : mapper.reservationCount();
  }

  @Override
  public boolean resolve(long device, long length, RunList into) {
    return mapper != null && mapper.resolve(device, length, into);
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
